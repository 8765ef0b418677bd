//! Damage in the middle of a ledger must never loosen the lock-out guard (K-10). Pure.
//!
//! The stages behind a break are lost, and the person is told. The attempts are not: an undamaged
//! line counts as it stands, a damaged one counts for what it may have been, against every account.
//! So after damage the count is the same or higher, never lower, and what was open stays open.
use super::chain::{Doubtful, is_overwritten};
use super::event::{Carried, CarriedAccount, Event};
use super::progress::Progress;
use crate::procedure::MOST_ATTEMPTS;
use std::collections::BTreeMap;

/// A number out of all proportion is itself damage, and not believed.
const LONGEST_GAP: u64 = 10_000;

/// What has to be written behind the good part, which ends with the entry `last`.
pub fn carry(good: &Progress, last: u64, behind: &[Doubtful<'_>]) -> Carried {
    let mut progress = good.clone();
    // What the lines that nobody can read any more may have counted, by their numbers: for the page and
    // for the services.
    let mut hidden: BTreeMap<u64, u32> = BTreeMap::new();
    let mut refused: BTreeMap<u64, u32> = BTreeMap::new();
    let mut last = last;
    for line in behind {
        match &line.entry {
            Some(entry) => {
                // A whole block may be gone, with the ends of its lines: the numbers tell how many.
                if entry.nr > last + 1 && entry.nr - last < LONGEST_GAP {
                    hidden.extend((last + 1..entry.nr).map(|number| (number, 1)));
                    refused.extend((last + 1..entry.nr).map(|number| (number, 1)));
                }
                // What a later line says of an intent is better than a guess, and counts by itself.
                if let Event::WynikZmianyHasla { zamiar, .. }
                | Event::SprawdzenieHasla { zamiar, .. }
                | Event::WynikRejestracji { zamiar, .. } = entry.zdarzenie
                {
                    // Its own attempt alone: damage may have made one stretch of several lines.
                    for guessed in [&mut hidden, &mut refused] {
                        let _ = guessed.entry(zamiar).and_modify(|count| *count = count.saturating_sub(1));
                    }
                }
                progress.apply(entry);
                last = last.max(entry.nr);
            }
            None => {
                last += 1;
                let _ = hidden.insert(last, may_count(line.raw, Event::COUNT_ONE));
                let _ = refused.insert(last, may_count(line.raw, Event::COUNT_REFUSAL));
            }
        }
    }
    let hidden = hidden.values().sum::<u32>().min(MOST_ATTEMPTS);
    let konta: Vec<_> = progress
        .all_tries()
        .map(|(konto, tries)| CarriedAccount {
            konto: konto.clone(),
            proby: tries.attempts().saturating_add(hidden),
            // A changed password is not changed again without a word of the person, which would have to
            // be hidden as well.
            otwarte: tries.open().is_some() || (hidden > 0 && tries.changed().is_none()),
            zablokowane: tries.is_locked(),
        })
        .collect();
    let refused = refused.values().sum::<u32>().min(MOST_ATTEMPTS);
    let rejestracje = progress.registrations().carried(refused);
    Carried {
        nieznane: hidden,
        konta,
        zegar: progress.clock().change().cloned(),
        rejestracje,
        certyfikaty: progress.certificates().changes().to_vec(),
    }
}

/// The most that a damaged stretch without a line feed may have counted of these kinds.
///
/// A line with a wrong character here and there still shows its kind. Where a block was overwritten,
/// the ends of lines may be gone as well, and its length tells how many intents would fit.
fn may_count(raw: &[u8], kinds: &[&str]) -> u32 {
    /// An intent is never shorter, with its chain.
    const SHORTEST_INTENT: usize = 190;
    let text = String::from_utf8_lossy(raw);
    let times = |kind: &&str| u32::try_from(text.matches(*kind).count()).unwrap_or(MOST_ATTEMPTS);
    let counted: u32 = kinds.iter().map(times).sum();
    let mut known = [Event::COUNT_ONE, Event::COUNT_REFUSAL, Event::COUNT_NOTHING].into_iter().flatten();
    if text.contains(Event::CARRIES) {
        MOST_ATTEMPTS
    } else if is_overwritten(raw) {
        counted.max(u32::try_from(raw.len().div_ceil(SHORTEST_INTENT)).unwrap_or(MOST_ATTEMPTS))
    } else if counted == 0 && !known.any(|kind| text.contains(kind)) {
        1
    } else {
        counted
    }
}
