//! The list of stages, each with its word and date (E1c, E12).
use super::Seen;
use crate::ledger::{Progress, Standing};
use crate::procedure::Stage;
use crate::t;
use crate::text::Texts;
use crate::ui::{self, Icon, Mark, Row};

/// The one that the person is on is tinted. `see`: with "Zobacz", where the stage has a page to be seen.
pub(super) fn stages<'a, M: Clone + 'a>(
    texts: &Texts,
    progress: &Progress,
    current: Option<Stage>,
    see: Option<fn(Stage) -> M>,
) -> Vec<Row<'a, M>> {
    let see = |stage: Stage| {
        let see = see.filter(|_| Seen::of(progress, stage).is_some())?;
        let id = format!("return-see-{}", stage.number());
        let see = ui::small(id, t!(texts, "return-see"), see(stage)).after(Icon::Right);
        Some(see.description(texts.stage_numbered(stage)))
    };
    let row = |stage: Stage| {
        let standing = progress.standing(stage);
        let word = match standing {
            Standing::Done { at, by_hand: true } => {
                t!(texts, "return-done-by-hand", date = texts.day(at))
            }
            Standing::Done { at, by_hand: false } => t!(texts, "return-done-on", date = texts.day(at)),
            Standing::Now | Standing::NotYet | Standing::Attention => texts.standing(standing),
        };
        let name = texts.stage_numbered(stage);
        let name = match progress.count(stage) {
            Some(count) => t!(texts, "stage-numbered-count", name = name, count = texts.count(count)),
            None => name,
        };
        ui::row_stage(mark(standing), name, word, current == Some(stage)).maybe_action(see(stage))
    };
    Stage::ALL.into_iter().map(row).collect()
}

/// One stage, at least, stands by the person's word, or in part.
pub(super) fn is_by_hand(progress: &Progress) -> bool {
    let by_hand = |stage: Stage| !matches!(progress.standing(stage), Standing::Done { by_hand: false, .. });
    Stage::ALL.into_iter().any(by_hand)
}

fn mark(standing: Standing) -> Mark {
    match standing {
        Standing::Done { .. } => Mark::Ok,
        Standing::Now => Mark::Now,
        Standing::NotYet => Mark::Later,
        Standing::Attention => Mark::Warning,
    }
}
