//! What can be written in the ledger. No secret is ever part of an event.
mod computer;
mod dictionaries;
mod package;
mod registration;

pub use computer::{
    CertificateChange, CertificateIntent, CertificateOutcome, CertificateSettled, ClockChange, ClockMeasured,
    ClockOutcome, ClockSettled, ServerSeen,
};
pub use dictionaries::DictionaryVersion;
pub use package::{
    CertificateFacts, PackageFacts, ServerAddress, ServiceFacts, SystemFacts, TypedCertificate, TypedData,
};
pub use registration::{
    CarriedCount, CarriedSystem, CarriedSystems, Refused, RegistrationOutcome, StateAnswer, SystemAnswer,
};

use crate::procedure::certificate::Store;
use crate::procedure::clock::{ServerPlace, TimeSettings};
use crate::procedure::{Account, Situation, Stage, SystemKey};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rodzaj", rename_all = "kebab-case")]
pub enum Event {
    /// "Zacznij" on the first screen.
    Rozpoczeto,
    /// The answer of E1a.
    SytuacjaWybrana {
        sytuacja: Situation,
    },
    /// "Zapisz potwierdzenie", where nothing has to be connected: both files are on the disk.
    PotwierdzenieZapisane(Confirmation),
    /// "Podłączam mimo to".
    PodlaczanieMimoTo,
    /// A file was chosen and its encrypted copy is in the state folder.
    PlikWybrany(ChosenFile),
    /// The package was opened. The data count only after [`Event::DanePotwierdzone`].
    PakietOtwarty(Box<PackageFacts>),
    /// What has been typed on E5b so far, without the temporary password. The data count only after
    /// [`Event::DanePotwierdzone`].
    DaneWpisane(Box<TypedData>),
    /// "Dane się zgadzają" (procedure, point 6a).
    DanePotwierdzone {
        /// Whether the points a to e were all there.
        kompletny: bool,
    },
    /// The three questions of E5 (storyboard 2.23), as answered when the data were confirmed.
    OdpowiedziOSystemie(AboutSystem),
    /// The answer of E5c: which systems of the package are connected now.
    SystemyWybrane {
        systemy: Vec<String>,
    },
    /// "Adres jest potwierdzony" (P-24): the person's word; the wizard itself still does not connect.
    AdresPotwierdzony {
        adres: String,
    },
    /// P-18: which code TERYT holds, the one in the package or the one with its zero back.
    TerytWybrany {
        w_pakiecie: String,
        wybrany: String,
    },
    /// Written before the request leaves. The number of this line names the intent.
    ZamiarZmianyHasla {
        konto: Account,
    },
    /// What became of an intent. It names the account too, so that damage to the line of the intent
    /// does not hide the attempt.
    WynikZmianyHasla {
        zamiar: u64,
        konto: Account,
        wynik: Outcome,
    },
    /// What the page showed when the password was changed by hand in the browser (E6b).
    OdpowiedzStrony {
        konto: Account,
        odpowiedz: PageAnswer,
    },
    /// What one login with the new password showed (the check of H-09).
    SprawdzenieHasla {
        zamiar: u64,
        konto: Account,
        odpowiedz: CheckAnswer,
    },
    /// "Konto jest już odblokowane" (H-08), and whether a new temporary password came with it: the
    /// person's word, one answer in one line, so that no kill comes between its halves.
    KontoOdblokowane {
        konto: Account,
        #[serde(default)]
        nowe_haslo: bool,
    },
    /// "Mam nowe hasło tymczasowe": the person's word. Closes what is open.
    NoweHasloTymczasowe {
        konto: Account,
    },
    /// "Gdzie działa serwer systemu dziedzinowego?"
    MiejsceSerwera {
        gdzie: ServerPlace,
    },
    /// This computer's clock was compared, and the person goes on with what came of it.
    ZegarZmierzony(ClockMeasured),
    /// Nobody has set or confirmed the clock yet, and the person goes on all the same.
    ZegarOdlozony,
    /// "Zegar serwera jest ustawiony": the person's word about another computer.
    ZegarPotwierdzony,
    /// Written before Windows is asked to change its time service, with what stood there.
    ZamiarUstawieniaZegara {
        serwery: Vec<String>,
        przed: TimeSettings,
    },
    /// What became of it, and what stands there now, where that is known.
    WynikUstawieniaZegara(ClockSettled),
    /// Written before the settings from before the wizard are put back.
    ZamiarPrzywroceniaZegara {
        ustawienia: TimeSettings,
    },
    WynikPrzywroceniaZegara {
        zamiar: u64,
        wynik: ClockOutcome,
    },
    /// E8 was passed: what the wizard itself has seen on the way to each service.
    SerwerSprawdzony {
        uslugi: Vec<ServerSeen>,
    },
    /// The person's word that the system reaches the server.
    SerwerPotwierdzony,
    /// Nobody has reached the server yet, and the person goes on all the same.
    SerwerOdlozony {
        /// Of what stood in the way.
        kod: Option<String>,
    },
    /// Written before a registration leaves. The number of this line names the intent.
    ZamiarRejestracji {
        system: SystemKey,
        konto: Account,
        /// Klucz idempotencji: the same again gives the same answer.
        klucz: String,
    },
    /// What became of it. It names system and account too, so that damage to the line of the intent does
    /// not hide the attempt.
    WynikRejestracji {
        zamiar: u64,
        system: SystemKey,
        konto: Account,
        wynik: RegistrationOutcome,
    },
    /// What CSIZS said of a system when it was asked (PodajStan). Settles what is open.
    StanRejestracji {
        system: SystemKey,
        konto: Account,
        stan: StateAnswer,
    },
    /// "System jest zarejestrowany" on E10b: the person's word. Settles what is open.
    RejestracjaPotwierdzona {
        system: SystemKey,
        konto: Account,
        /// When, as the person wrote it.
        kiedy: DateTime<Utc>,
        /// "Numer z odpowiedzi CSIZS (jeśli jest)".
        numer: Option<String>,
    },
    /// "Co pokazał system?" on E10b.
    OdpowiedzSystemu {
        system: SystemKey,
        konto: Account,
        odpowiedz: SystemAnswer,
    },
    /// Written before a certificate is put into a store of this computer.
    ZamiarInstalacjiCertyfikatu(CertificateIntent),
    /// What became of it. It names the certificate too, so that damage to the line of the intent does not
    /// hide the change.
    WynikInstalacjiCertyfikatu(CertificateSettled),
    /// Written before a certificate that the wizard installed is taken out again.
    ZamiarUsunieciaCertyfikatu {
        magazyn: Store,
        sha256: String,
    },
    WynikUsunieciaCertyfikatu(CertificateSettled),
    /// The files of a system's certificate were saved for the IT person.
    PlikiCertyfikatuZapisane {
        system: String,
        /// The first of them, with its folder.
        plik: String,
    },
    /// A step that the person does in the domain system herself has been done (E10b).
    KrokWykonany {
        etap: Stage,
        /// As in [`Event::EtapWykonany`].
        system: String,
        /// From 1 on.
        krok: u32,
    },
    /// "Wybierz inny folder" on E11.
    FolderSlownikow {
        system: SystemKey,
        folder: String,
    },
    /// Every dictionary of the list of CSIZS is there.
    SlownikiZaktualizowane {
        system: SystemKey,
        folder: String,
        slowniki: Vec<DictionaryVersion>,
    },
    /// "Słowniki są zaktualizowane" on E11b: the person's word.
    SlownikiPotwierdzone {
        system: SystemKey,
        /// The date that the domain system shows.
        data: NaiveDate,
    },
    /// A stage of one system of the package has been done: the fourth. (The others have events of their
    /// own.)
    EtapWykonany {
        etap: Stage,
        /// Its id in [`super::Progress::systems`].
        system: String,
        /// "potwierdzono ręcznie".
        recznie: bool,
    },
    /// What the person has said for the day the ministry calls: whom she has told of what stands in the way.
    ProblemZgloszony(Told),
    /// "Zapisz raport": both of its forms are on the disk.
    RaportZapisany {
        /// With its folder.
        plik: String,
        obok: String,
    },
    /// "Usuń plik pakietu": the file that came by e-mail is gone.
    PlikPakietuUsuniety {
        plik: String,
    },
    /// "Zacznij od nowa": the stages, never the attempts nor what is open.
    ZaczetoOdNowa,
    /// What damage would have hidden (K-10): attempts and intents of the lines behind the break.
    Przeniesione(Carried),
}

impl Event {
    /// The kinds that count an attempt, as they stand in the file. (A result counts by the line of
    /// its intent.)
    pub(super) const COUNT_ONE: &[&str] =
        &["\"zamiar-zmiany-hasla\"", "\"odpowiedz-strony\"", "\"sprawdzenie-hasla\""];
    /// The same for the passwords that the services of Emp@tia refuse.
    pub(super) const COUNT_REFUSAL: &[&str] = &["\"zamiar-rejestracji\"", "\"odpowiedz-systemu\""];
    /// The kind that may carry a full count.
    pub(super) const CARRIES: &str = "\"przeniesione\"";
    /// The kinds that count nothing.
    pub(super) const COUNT_NOTHING: &[&str] = &[
        "\"rozpoczeto\"",
        "\"sytuacja-wybrana\"",
        "\"potwierdzenie-zapisane\"",
        "\"podlaczanie-mimo-to\"",
        "\"odpowiedzi-o-systemie\"",
        "\"systemy-wybrane\"",
        "\"problem-zgloszony\"",
        "\"raport-zapisany\"",
        "\"plik-pakietu-usuniety\"",
        "\"plik-wybrany\"",
        "\"pakiet-otwarty\"",
        "\"dane-wpisane\"",
        "\"dane-potwierdzone\"",
        "\"adres-potwierdzony\"",
        "\"teryt-wybrany\"",
        "\"wynik-zmiany-hasla\"",
        "\"wynik-rejestracji\"",
        "\"stan-rejestracji\"",
        "\"rejestracja-potwierdzona\"",
        "\"etap-wykonany\"",
        "\"krok-wykonany\"",
        "\"konto-odblokowane\"",
        "\"nowe-haslo-tymczasowe\"",
        "\"zaczeto-od-nowa\"",
        "\"miejsce-serwera\"",
        "\"zegar-zmierzony\"",
        "\"zegar-odlozony\"",
        "\"zegar-potwierdzony\"",
        "\"zamiar-ustawienia-zegara\"",
        "\"wynik-ustawienia-zegara\"",
        "\"zamiar-przywrocenia-zegara\"",
        "\"wynik-przywrocenia-zegara\"",
        "\"serwer-sprawdzony\"",
        "\"serwer-potwierdzony\"",
        "\"serwer-odlozony\"",
        "\"zamiar-instalacji-certyfikatu\"",
        "\"wynik-instalacji-certyfikatu\"",
        "\"zamiar-usuniecia-certyfikatu\"",
        "\"wynik-usuniecia-certyfikatu\"",
        "\"pliki-certyfikatu-zapisane\"",
        "\"folder-slownikow\"",
        "\"slowniki-zaktualizowane\"",
        "\"slowniki-potwierdzone\"",
    ];
}

/// The chosen file, by name and content; its path is not kept, an attachment soon vanishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChosenFile {
    pub nazwa: String,
    /// Kod pakietu.
    pub kod: String,
    /// In bytes.
    pub rozmiar: u64,
}

/// The paper that says that nothing has to be connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    pub jednostka: String,
    pub system: String,
    /// With its folder: it is looked for when the ministry calls.
    pub plik: String,
    /// The same paper in its other form.
    pub obok: String,
}

/// What only the unit knows of its system. Nothing here has to be answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutSystem {
    pub zainstalowany: Option<Installed>,
    pub nazwa_i_wersja: String,
    /// Świadectwo zgodności, or what the vendor declared: number and date.
    pub swiadectwo: String,
}

impl AboutSystem {
    /// Answers of a page that may be older than what the card for the ministry was told meanwhile: nobody
    /// can take back that the system is installed or not, only say the other.
    pub fn after(self, known: Option<&Self>) -> Self {
        let zainstalowany = self.zainstalowany.or_else(|| known?.zainstalowany.clone());
        Self { zainstalowany, ..self }
    }
}

/// "Komu zgłoszono problem?" and "Kiedy?", as the person wrote it; empty where she has not answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Of the problem that it is about.
    #[serde(default)]
    pub kod: String,
    pub komu: String,
    pub kiedy: String,
}

/// "Czy system dziedzinowy jest już zainstalowany?"
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "odpowiedz", rename_all = "kebab-case")]
pub enum Installed {
    Tak {
        /// The day as the person wrote it; `procedure::read_date` understands it, or not.
        od: String,
    },
    JeszczeNie,
}

/// How an intent ended (wire-profile, "What counts as an attempt").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Zmienione,
    /// H-04.
    PolitykaOdrzucila,
    /// H-05.
    StareHasloNiepoprawne,
    /// H-06.
    BlednyLogin,
    /// H-08.
    KontoZablokowane,
    /// Proof that not one byte of the request left this computer.
    NieWyslano,
    /// H-09: sent, and no answer that can be understood.
    NieWiadomo,
}

/// "Co pokazała strona?" on E6b.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "strona", rename_all = "kebab-case")]
pub enum PageAnswer {
    Zmienione,
    PolitykaOdrzucila,
    StareHasloNiepoprawne,
    BlednyLogin,
    /// The message as the person copied it ("Bez haseł.").
    CosInnego {
        komunikat: String,
    },
}

/// "Co pokazała strona?" after one login with the new password.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "strona", rename_all = "kebab-case")]
pub enum CheckAnswer {
    Zalogowano,
    BlednyLogin,
    KontoZablokowane,
    CosInnego { komunikat: String },
}

/// What the lines behind a break still tell, and what they may have told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub konta: Vec<CarriedAccount>,
    /// Lines that may have been attempts of an account that nothing tells any more: so many are
    /// counted, and one is open, for every account that is not in the list.
    pub nieznane: u32,
    /// What was changed on this computer and can be undone.
    #[serde(default)]
    pub zegar: Option<ClockChange>,
    #[serde(default)]
    pub rejestracje: CarriedSystems,
    #[serde(default)]
    pub certyfikaty: Vec<CertificateChange>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedAccount {
    pub konto: Account,
    /// At least this many are counted.
    pub proby: u32,
    /// Something was sent, or may have been, and nobody knows what became of it.
    pub otwarte: bool,
    pub zablokowane: bool,
}
