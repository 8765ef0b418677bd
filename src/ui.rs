//! The kit every screen is drawn with. Screens use `ui::…` and nothing of iced but `Element`.
//!
//! Each widget keeps role, name, description, state and value in its own widget state and reports them
//! ([`semantics`]). Texts come from the caller; between `**` and `**` they are bold.
mod button;
mod call;
mod card;
mod choice;
mod columns;
mod control;
mod field;
mod focus;
mod framed;
mod header;
mod icon;
mod mark;
mod over;
mod page;
mod parts;
mod picture;
mod problem;
mod rail;
pub mod reader;
mod root;
pub mod semantics;
mod stack;
mod states;
mod surface;
mod text;
pub mod theme;
mod times;
mod underline;

pub use button::{
    Button, Name, busy, copy, expander, link, primary, quiet, removing, secondary, small, wrapping,
};
pub use call::{call_card, call_lines};
pub use card::{
    Row, action_list, card, list_card, plain_card, row, row_item, row_stage, row_state, row_text, row_with,
    short_card,
};
pub use choice::{Choice, checkbox, choice_cards, radio_group};
pub use columns::columns;
pub use field::{Field, field, pair, secret_field};
pub use focus::{focus, reveal};
pub use icon::Icon;
pub use mark::{Kind, Mark, state};
pub use over::{HelpPanel, Over, Question};
pub use page::{Banner, Frame, Page, Practice, Subject};
pub use parts::{
    Character, Rule, attempts, banner, blocks, chip, code, contact, drop_area, headed, noted, progress,
    read_back, rules, status, steps, working,
};
pub use picture::window_icon;
pub use problem::{ProblemView, frame, problem};
pub use rail::{StageState, StageView};
pub use reader::Reader;
pub use root::Aloud;
pub use stack::{Stack, stack};
pub use states::states;
pub use text::{body, heading, helper, mono, quiet_body, section, strong};
pub use theme::{fonts, theme};
pub use times::{Time, times};
