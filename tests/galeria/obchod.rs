//! How long the walk for a screen reader takes, beside the drawing of the same page in the same run.
//! Only a release build says what a person would wait for.
use crate::album::states;
use crate::album::story::{SIZE, Story, draws};
use iced_test::core::widget::operation::{Operation, Outcome, black_box};
use kreator_csizs::text::Language;
use kreator_csizs::ui::semantics::Walk;
use kreator_csizs::ui::theme::{self, Look};
use std::io;
use std::time::{Duration, Instant};

const TIMES: u32 = 200;
const SHOWN: usize = 5;

struct Took {
    name: &'static str,
    nodes: usize,
    walk: Duration,
    drawing: Duration,
}

/// The pages whose walk is longest, the longest first.
pub fn measures() -> io::Result<()> {
    let mut story = Story::new(Language::Polish, &std::env::current_exe()?);
    let mut all: Vec<Took> = states::all()
        .map(|(name, reach)| {
            reach(&mut story);
            of(&mut story, name)
        })
        .collect();
    all.sort_by_key(|took| std::cmp::Reverse(took.walk));
    println!("{} pages, each {TIMES} times; the longest walks:", all.len());
    for Took { name, nodes, walk, drawing } in all.iter().take(SHOWN) {
        println!("{name}: {nodes} nodes, walk {walk:?}, layout and drawing {drawing:?}");
    }
    Ok(())
}

fn of(story: &mut Story, name: &'static str) -> Took {
    story.with(SIZE, |ui, renderer| {
        let theme = theme::theme(Look::Light);
        draws(ui, renderer, &theme);
        let start = Instant::now();
        let mut nodes = 0;
        for _ in 0..TIMES {
            let mut walk = Walk::new();
            ui.operate(renderer, &mut black_box(&mut walk));
            nodes = if let Outcome::Some(seen) = walk.finish() { seen.len() } else { 0 };
        }
        let walk = start.elapsed() / TIMES;
        let start = Instant::now();
        for _ in 0..TIMES {
            draws(ui, renderer, &theme);
        }
        Took { name, nodes, walk, drawing: start.elapsed() / TIMES }
    })
}
