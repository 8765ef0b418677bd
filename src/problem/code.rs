//! The codes that can be met today. A code is never renamed nor used again (storyboard, "Spis kodów").
use std::fmt;

macro_rules! codes {
    ($($variant:ident = $id:literal,)+) => {
        /// A letter for the field and two digits, to be read on the telephone.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($variant,)+ }

        impl Code {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// `P-11`; also the key of its texts.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }
        }
    };
}

codes! {
    K02 = "K-02", K10 = "K-10", K11 = "K-11", K12 = "K-12", K13 = "K-13", K14 = "K-14", K15 = "K-15",
    K20 = "K-20", K21 = "K-21", K23 = "K-23", K24 = "K-24", K30 = "K-30", K31 = "K-31", K32 = "K-32",
    N01 = "N-01", N02 = "N-02", N03 = "N-03", N04 = "N-04", N05 = "N-05", N06 = "N-06", N07 = "N-07",
    N08 = "N-08", N09 = "N-09", N10 = "N-10", N11 = "N-11", N12 = "N-12", N13 = "N-13", N14 = "N-14", N15 = "N-15",
    N16 = "N-16",
    P01 = "P-01", P02 = "P-02", P03 = "P-03", P04 = "P-04", P05 = "P-05",
    P10 = "P-10", P11 = "P-11", P12 = "P-12", P13 = "P-13", P14 = "P-14", P15 = "P-15", P16 = "P-16", P18 = "P-18",
    P20 = "P-20", P21 = "P-21", P22 = "P-22", P23 = "P-23", P24 = "P-24", P25 = "P-25", P26 = "P-26",
    P27 = "P-27", P28 = "P-28",
    H01 = "H-01", H02 = "H-02", H03 = "H-03", H04 = "H-04", H05 = "H-05", H06 = "H-06", H07 = "H-07", H08 = "H-08",
    H09 = "H-09", H10 = "H-10", H11 = "H-11", H12 = "H-12",
    C01 = "C-01", C02 = "C-02", C03 = "C-03", C04 = "C-04", C05 = "C-05", C06 = "C-06", C07 = "C-07", C08 = "C-08",
    C09 = "C-09", C10 = "C-10", C11 = "C-11",
    D01 = "D-01", D02 = "D-02", D03 = "D-03", D04 = "D-04", D05 = "D-05", D06 = "D-06", D07 = "D-07",
    R01 = "R-01", R02 = "R-02", R03 = "R-03", R04 = "R-04", R05 = "R-05", R06 = "R-06", R07 = "R-07", R08 = "R-08",
    R09 = "R-09", R10 = "R-10",
    S01 = "S-01", S02 = "S-02", S03 = "S-03", S04 = "S-04",
    Z01 = "Z-01", Z02 = "Z-02", Z03 = "Z-03", Z04 = "Z-04", Z05 = "Z-05",
    X01 = "X-01", X03 = "X-03", X04 = "X-04",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How the frame looks (look.md, "Problem frame").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    Error,
    Warning,
    Info,
}

/// What the button in the frame does. Its label is the attribute `.button` (or `.second`) of the
/// code; the screen knows which of its own messages that is, or leaves the button out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    Retry,
    ChooseFile,
    ChooseFolder,
    /// K-21.
    DeletePackage,
    ReadBack,
    CopyRequest,
    CopyAddress,
    UseSuggestion,
    KeepValue,
    UsePackage,
    UseProgress,
    AddressConfirmed,
    ShowBoth,
    OtherNewPassword,
    OtherOldPassword,
    ChangePassword,
    HaveNewTemporary,
    CheckNewPassword,
    UseBrowser,
    FinishLater,
    AccountUnlocked,
    ShowStages,
    GoOn,
    Close,
    Restart,
    OpenClockSettings,
    SetClock,
    OtherTimeServer,
    RestoreAddress,
    /// To E9, where the certificate can be compared.
    BackToCertificate,
    /// To E7.
    BackToClock,
    /// PodajStan: a question, which settles R-07.
    AskState,
    ProxySettings,
    /// Typing the data of a file that the wizard does not open (E5b).
    TypeData,
    CertificatePassword,
    /// "Wróć do danych z pakietu".
    ShowData,
    InstallCertificate,
    AddToCalendar,
    SaveBundle,
    /// D-05: to go on waiting.
    Wait,
}
