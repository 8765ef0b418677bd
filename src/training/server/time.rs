//! The practised time server: SNTP on the same port, by UDP (RFC 4330). Its own time stamps are written
//! here, apart from those that the wizard reads.
use super::{Shared, locked};
use crate::training::clock::Clock;
use crate::training::log::Event;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::Arc;
use tokio::net::UdpSocket;

/// Between 1900 and 1970, in seconds.
const SINCE_1900: i64 = 2_208_988_800;

pub(super) async fn serve(shared: Arc<Shared>, socket: UdpSocket) {
    let mut ending = shared.ending.clone();
    let mut question = [0; 256];
    loop {
        let (length, from) = tokio::select! {
            taken = socket.recv_from(&mut question) => match taken {
                Ok(taken) => taken,
                // On Windows the end of somebody who had asked shows as an error.
                Err(_) => continue,
            },
            _ = ending.wait_for(|ending| *ending) => return,
        };
        let came = Utc::now();
        *locked(&shared.last_asked) = tokio::time::Instant::now();
        let Ok(clock) = Clock::open(&shared.folder) else { continue };
        let silent = clock.is_silent();
        if !shared.note(Event::TimeAsked { answered: !silent }) {
            return;
        }
        if let Some(answer) = answer(question.get(..length).unwrap_or_default(), came, clock.late())
            && !silent
        {
            // Whoever asked may be gone.
            let _ = socket.send_to(&answer, from).await;
        }
    }
}

/// None to what is no question of a client.
fn answer(question: &[u8], came: DateTime<Utc>, ahead: TimeDelta) -> Option<[u8; 48]> {
    if question.len() < 48 || question.first()? & 0b111 != 3 {
        return None;
    }
    let mut answer = [0; 48];
    // No leap second, version 4, a server; of stratum 2; polled every 64 s; to about 1 µs.
    answer[..4].copy_from_slice(&[0b00_100_100, 2, 6, 0xec]);
    answer[12..16].copy_from_slice(&[127, 0, 0, 1]);
    answer[16..24].copy_from_slice(&stamp(came + ahead)?);
    answer[24..32].copy_from_slice(question.get(40..48)?);
    answer[32..40].copy_from_slice(&stamp(came + ahead)?);
    answer[40..48].copy_from_slice(&stamp(Utc::now() + ahead)?);
    Some(answer)
}

fn stamp(moment: DateTime<Utc>) -> Option<[u8; 8]> {
    // The era is not written: in 2036 the seconds begin again.
    let seconds = u64::try_from(moment.timestamp() + SINCE_1900).ok()? & 0xffff_ffff;
    let fraction = (u64::from(moment.timestamp_subsec_nanos()) << 32) / 1_000_000_000;
    Some((seconds << 32 | fraction).to_be_bytes())
}
