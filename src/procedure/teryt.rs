//! TERC codes of the TERYT register: their structure, for no check digit exists (facts on TERYT:
//! WW voivodship, PP powiat, GG gmina, R kind of gmina).

/// What a text says of a TERC code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Teryt {
    /// Seven digits: a gmina or a part of one.
    Gmina,
    /// Four digits: a powiat, whose unit is a PCPR.
    Powiat,
    /// Two digits.
    Wojewodztwo,
    /// Six digits that make a code with a zero before them: offered (P-18), never done silently.
    LostZero {
        /// The seven digits.
        suggested: String,
    },
    /// No TERC code.
    Malformed,
}

/// Judges a text as written, without white space around it.
pub fn teryt(text: &str) -> Teryt {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Teryt::Malformed;
    }
    match text.len() {
        7 if is_gmina(text) => Teryt::Gmina,
        4 if is_powiat(text) => Teryt::Powiat,
        2 if is_wojewodztwo(text) => Teryt::Wojewodztwo,
        6 => {
            let suggested = format!("0{text}");
            if is_gmina(&suggested) { Teryt::LostZero { suggested } } else { Teryt::Malformed }
        }
        _ => Teryt::Malformed,
    }
}

fn is_gmina(digits: &str) -> bool {
    let (powiat, rest) = digits.split_at(4);
    let (gmina, kind) = rest.split_at(2);
    is_powiat(powiat) && gmina != "00" && matches!(kind, "1" | "2" | "3" | "4" | "5" | "8" | "9")
}

fn is_powiat(digits: &str) -> bool {
    let (wojewodztwo, powiat) = digits.split_at(2);
    is_wojewodztwo(wojewodztwo) && powiat != "00"
}

/// The sixteen in use have the even numbers from 02 to 32.
fn is_wojewodztwo(digits: &str) -> bool {
    digits.parse::<u8>().is_ok_and(|number| (2..=32).contains(&number) && number % 2 == 0)
}
