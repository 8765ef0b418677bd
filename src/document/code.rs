//! Kod raportu (storyboard 2.14): six characters by which two people on the telephone know that they
//! speak of the same state of things. The wizard gives it; CSIZS knows nothing of it.
use crate::ledger::{Progress, Standing};
use crate::procedure::{Stage, code_of};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Three characters, a dash and three more, of what is done and when: the same as long as nothing has changed.
pub fn report_code(progress: &Progress) -> String {
    let mut facts = String::new();
    if let Some(package) = progress.package() {
        let _ = write!(facts, "{:?}\n{}\n{}\n", package.srodowisko, package.jednostka, package.login);
    }
    for stage in Stage::ALL {
        said(&mut facts, stage.number(), Some(progress.standing(stage)));
    }
    for system in progress.systems() {
        let _ = writeln!(facts, "{}", system.id);
        for stage in Stage::ALL.into_iter().filter(|stage| !stage.is_shared()) {
            said(&mut facts, stage.number(), system.stages.get(&stage).copied());
        }
    }
    code_of(&Sha256::digest(facts), 2, 3)
}

fn said(facts: &mut String, number: u32, standing: Option<Standing>) {
    let _ = match standing {
        Some(Standing::Done { at, by_hand }) => {
            writeln!(facts, "{number} {} {by_hand}", at.timestamp_millis())
        }
        Some(Standing::Attention) => writeln!(facts, "{number} !"),
        Some(Standing::Now | Standing::NotYet) | None => writeln!(facts, "{number} -"),
    };
}
