//! What every page says of where the person is (storyboard 2.0), and what they say on the telephone.
use super::Texts;
use crate::ledger::{ServerAddress, Standing};
use crate::problem::{Code, Problem};
use crate::procedure::Stage;
use crate::t;

impl Texts {
    /// What may be said below a password: of Caps Lock, and of the layout that changes Y and Z (storyboard,
    /// "Podpowiedzi").
    pub fn keyboard(&self) -> [String; 2] {
        [t!(self, "keyboard-caps"), t!(self, "keyboard-swapped")]
    }

    /// "Zegar i serwer"
    pub fn stage(&self, stage: Stage) -> String {
        match stage {
            Stage::Package => t!(self, "stage-1"),
            Stage::Password => t!(self, "stage-2"),
            Stage::ClockAndServer => t!(self, "stage-3"),
            Stage::Certificate => t!(self, "stage-4"),
            Stage::Registration => t!(self, "stage-5"),
            Stage::Dictionaries => t!(self, "stage-6"),
        }
    }

    /// "2. Hasło", in the list of stages.
    pub fn stage_numbered(&self, stage: Stage) -> String {
        t!(self, "stage-numbered", number = stage.number(), name = self.stage(stage))
    }

    /// "1 z 2": how many of several systems have the stage behind them.
    pub fn count(&self, (done, all): (usize, usize)) -> String {
        t!(self, "stage-count", done = done, all = all)
    }

    /// "Gotowe", "Teraz", "Jeszcze nie" or "Wymaga uwagi".
    pub fn standing(&self, standing: Standing) -> String {
        match standing {
            Standing::Done { .. } => t!(self, "stage-done"),
            Standing::Now => t!(self, "stage-now"),
            Standing::NotYet => t!(self, "stage-later"),
            Standing::Attention => t!(self, "stage-attention"),
        }
    }

    /// "29 marca 2016 r., 11:20 (potwierdzono ręcznie)"
    pub fn by_whose_word(&self, moment: String, by_hand: bool) -> String {
        if by_hand { t!(self, "ministry-by-hand", moment = moment) } else { moment }
    }

    /// "Etap 2 z 6: Hasło", in the header.
    pub fn stage_of_six(&self, stage: Stage) -> String {
        t!(self, "header-stage", number = stage.number(), name = self.stage(stage))
    }

    /// "rejestracja", "słowniki": what an address of Emp@tia is for.
    pub fn service(&self, kind: &str) -> String {
        match kind {
            "rejestracja" => t!(self, "unit-server-registration"),
            "slowniki" => t!(self, "unit-server-dictionaries"),
            other => other.to_owned(),
        }
    }

    /// "Adres serwera Emp@tia – słowniki"; without its purpose where there is only one.
    pub fn server_label(&self, server: &ServerAddress, all: usize) -> String {
        match all {
            0 | 1 => t!(self, "server-address"),
            _ => {
                let kinds = self.list(server.kinds.iter().map(|kind| self.service(kind)));
                t!(self, "server-address-of", kinds = kinds)
            }
        }
    }

    /// The title of the window, with ordinary spaces: the system draws it. Before stage 1 there is no
    /// stage; a problem takes the place of the page's title.
    pub fn window_title(&self, page: &str, stage: Option<Stage>, problem: Option<&Problem>) -> String {
        let title = problem.map_or_else(|| page.to_owned(), |problem| self.title(problem));
        let stage = stage.map(|stage| self.stage_of_six(stage));
        super::plain(&match (problem, stage) {
            (None, None) => t!(self, "window-title-start", title = title),
            (None, Some(stage)) => t!(self, "window-title", title = title, stage = stage),
            (Some(_), None) => t!(self, "window-title-start-problem", title = title),
            (Some(_), Some(stage)) => t!(self, "window-title-problem", title = title, stage = stage),
        })
    }

    /// "Pomoc – etap 2 z 6: Hasło"; before stage 1 "Pomoc – {title of the page}".
    pub fn help_title(&self, page: &str, stage: Option<Stage>) -> String {
        match stage {
            Some(stage) => t!(self, "help-title", number = stage.number(), name = self.stage(stage)),
            None => t!(self, "help-title-start", title = page),
        }
    }

    /// What to say on the telephone (storyboard 2.15, "Powiedz:"): "Kreator CSIZS, etap 2, ekran …".
    pub fn what_to_say(&self, page: &str, stage: Option<Stage>, code: Option<Code>) -> String {
        let version = env!("CARGO_PKG_VERSION");
        match (stage.map(Stage::number), code.map(Code::as_str)) {
            (Some(stage), Some(code)) => {
                t!(self, "help-say-stage-code", stage = stage, title = page, code = code, version = version)
            }
            (Some(stage), None) => t!(self, "help-say-stage", stage = stage, title = page, version = version),
            (None, Some(code)) => {
                t!(self, "help-say-start-code", title = page, code = code, version = version)
            }
            (None, None) => t!(self, "help-say-start", title = page, version = version),
        }
    }
}
