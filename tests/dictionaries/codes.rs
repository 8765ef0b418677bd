//! D-01 to D-07, each as a server or a disk can cause it.
use super::bench::*;
use crate::csizs::server::Door;
use kreator_csizs::dictionary::{Error, News, State, Stopper, look};
use kreator_csizs::problem::Code;
use std::fs;
use std::time::Duration;

fn small(code: &str) -> Told {
    Told::new(code, 1, &rows(20))
}

#[tokio::test]
async fn everything_is_fetched_once_and_then_is_current() {
    let bench = Bench::of(["A", "B", "C"].map(small)).await;
    let looked = look(&*bench.connection, &bench.job().system, bench.folder.path()).await.unwrap();
    assert_eq!(states(&looked), [State::Waiting; 3]);
    assert_eq!(files(bench.folder.path()), Vec::<String>::new(), "looking writes nothing");
    let (_stopper, stop) = Stopper::new();
    let (updated, news) = bench.update_until(stop).await;
    let updated = updated.unwrap();
    assert_eq!(states(&updated.lines), [State::Ready; 3]);
    assert_eq!(updated.entries.len(), 3);
    assert_eq!(bench.there(), [("A".into(), 1, 20), ("B".into(), 1, 20), ("C".into(), 1, 20)]);
    assert!(matches!(news.first(), Some(News::Listed(lines)) if lines.len() == 3));
    let sum: usize = bench.list.lock().unwrap().iter().map(|told| told.size).sum();
    let last = news.iter().rev().find_map(|news| match news {
        News::Came { done, all, .. } => Some((*done, *all)),
        _ => None,
    });
    assert_eq!(last, Some((sum as u64, sum as u64)));
    assert_eq!(
        files(bench.folder.path()),
        ["A/1/A.csv", "B/1/B.csv", "C/1/C.csv", "slowniki.json", "slowniki.lock"]
    );
    let again = bench.update().await.unwrap();
    assert_eq!(states(&again.lines), [State::Current; 3]);
    assert_eq!(bench.asked(), [None, None, None], "nothing is fetched twice");
}

#[tokio::test]
async fn d_01_a_cut_keeps_what_came_and_goes_on_there() {
    let bench =
        Bench::of([small("A"), Told::new("B", 1, &rows(40_000)).how(How::Cut(700_000)), small("C")]).await;
    let cut = bench.update().await;
    assert_eq!(code(&cut), Some(Code::D01));
    assert!(matches!(cut, Err(Error::Cut { done: 1, all: 3, .. })), "{cut:?}");
    assert_eq!(bench.there().len(), 1);
    assert_eq!(fs::metadata(bench.folder.path().join("B/1/B.part")).unwrap().len(), 700_000);
    bench.set(|list| list[1].how = How::Well);
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.there().len(), 3);
    assert_eq!(bench.asked(), [None, None, Some(700_000), None], "only what was missing");
    assert!(files(bench.folder.path()).iter().all(|name| !name.contains("part")));
}

#[tokio::test]
async fn the_bar_never_goes_back_and_goes_on_where_it_was() {
    let bench =
        Bench::of([small("A"), Told::new("B", 1, &rows(40_000)).how(How::Cut(700_000)), small("C")]).await;
    let bar = |news: &[News]| -> Vec<u64> {
        let done = news.iter().filter_map(|news| match news {
            News::Came { done, .. } => Some(*done),
            _ => None,
        });
        done.collect()
    };
    let (_stopper, stop) = Stopper::new();
    let (cut, first) = bench.update_until(stop).await;
    assert_eq!(code(&cut), Some(Code::D01));
    bench.set(|list| list[1].how = How::Well);
    let (_stopper, stop) = Stopper::new();
    let (updated, second) = bench.update_until(stop).await;
    assert!(updated.is_ok());
    let (first, second) = (bar(&first), bar(&second));
    assert!(first.last().is_some_and(|last| *last >= 700_000), "{first:?}");
    let whole = [first.clone(), second.clone()].concat();
    assert!(whole.is_sorted(), "{first:?}, then {second:?}");
}

#[tokio::test]
async fn d_01_silence_is_slow_first_and_then_a_cut() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Stall(100_000))]).await;
    let (_stopper, stop) = Stopper::new();
    let (updated, news) = bench.update_until(stop).await;
    assert_eq!(code(&updated), Some(Code::D01));
    assert!(news.iter().any(|news| matches!(news, News::Came { slow: true, .. })), "D-05 on the way");
    assert_eq!(fs::metadata(bench.folder.path().join("A/1/A.part")).unwrap().len(), 100_000);
}

#[tokio::test]
async fn d_02_a_wrong_sha256_switches_nothing_and_keeps_no_other_waiting() {
    let bench = Bench::of([small("A"), small("B"), small("C")]).await;
    let _ = bench.update().await.unwrap();
    bench.set(|list| {
        list[1] = Told::new("B", 2, &rows(30));
        list[1].sha256 = "0".repeat(64);
        list[2] = Told::new("C", 2, &rows(31));
    });
    let (_stopper, stop) = Stopper::new();
    let (spoilt, news) = bench.update_until(stop).await;
    assert_eq!(code(&spoilt), Some(Code::D02));
    assert!(news.contains(&News::Changed("B".into(), State::Attention)));
    assert_eq!(bench.there(), [("A".into(), 1, 20), ("B".into(), 1, 20), ("C".into(), 2, 31)]);
    bench.set(|list| list[1] = Told::new("B", 2, &rows(30)));
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.there()[1], ("B".into(), 2, 30));
    assert!(!bench.folder.path().join("B/1").exists(), "the version before goes once the new one counts");
}

#[tokio::test]
async fn d_02_of_another_length_than_the_list_says() {
    for how in [How::Longer(5_000), How::Status("404 Not Found")] {
        let bench = Bench::of([small("A").how(how)]).await;
        assert_eq!(code(&bench.update().await), Some(Code::D02));
        assert_eq!(bench.there(), []);
    }
    let mut elsewhere = small("A");
    elsewhere.address = Some("https://example.invalid/A".into());
    let bench = Bench::of([elsewhere]).await;
    assert_eq!(code(&bench.update().await), Some(Code::D02), "a file of another server is not fetched");
    assert_eq!(bench.asked(), []);
}

#[tokio::test]
async fn d_03_whom_csizs_does_not_know_gets_no_list_and_no_file() {
    let bench = Bench::of([small("A")]).await;
    for word in ["CERTYFIKAT_ODRZUCONY", "NIEZNANA_JEDNOSTKA"] {
        *bench.fault.lock().unwrap() = Some(word);
        assert_eq!(code(&bench.update().await), Some(Code::D03), "{word}");
    }
    *bench.fault.lock().unwrap() = Some("BLAD_WEWNETRZNY");
    assert_eq!(code(&bench.update().await), Some(Code::N06), "there, and not able to answer");
    *bench.fault.lock().unwrap() = None;
    bench.set(|list| list[0].how = How::Status("403 Forbidden"));
    assert_eq!(code(&bench.update().await), Some(Code::D03));
    bench.server.set(Door::Slam);
    assert_eq!(code(&bench.update().await), Some(Code::N12), "without a list the network says why");
}

#[tokio::test]
async fn d_04_a_folder_that_cannot_be_written() {
    let bench = Bench::of([small("A")]).await;
    let mut job = bench.job();
    job.folder = bench.folder.path().join("plik");
    fs::write(&job.folder, "nie folder").unwrap();
    let (_stopper, stop) = Stopper::new();
    let failed = kreator_csizs::dictionary::update(job, stop, |_| {}).await;
    assert_eq!(code(&failed), Some(Code::D04));
    let problem = failed.unwrap_err().problem().unwrap();
    assert!(format!("{:?}", problem.args["path"]).contains("plik"));
}

#[tokio::test]
async fn d_04_no_room_is_told_before_anything_is_fetched() {
    let mut huge = small("A");
    huge.size = usize::MAX / 4;
    let bench = Bench::of([huge]).await;
    assert_eq!(code(&bench.update().await), Some(Code::D04));
    assert_eq!(bench.asked(), []);
}

#[tokio::test]
async fn d_06_what_is_in_the_list_no_more_stays_on_the_disk() {
    let bench = Bench::of([small("A"), small("B")]).await;
    let _ = bench.update().await.unwrap();
    bench.set(|list| drop(list.remove(0)));
    let updated = bench.update().await.unwrap();
    assert_eq!(states(&updated.lines), [State::Current, State::Withdrawn]);
    assert_eq!(updated.lines[1].name, "Słownik A");
    assert_eq!(updated.entries.len(), 1, "it belongs to what is there of the list no more");
    assert_eq!(bench.there().len(), 2);
}

#[tokio::test]
async fn d_07_a_newer_version_stays() {
    let bench = Bench::of([Told::new("A", 67, &rows(5))]).await;
    let _ = bench.update().await.unwrap();
    bench.set(|list| list[0] = Told::new("A", 66, &rows(4)));
    let updated = bench.update().await.unwrap();
    assert_eq!(states(&updated.lines), [State::Older { theirs: 66, ours: 67 }]);
    assert_eq!(bench.there(), [("A".into(), 67, 5)]);
    assert_eq!(bench.asked().len(), 1);
}

#[tokio::test]
async fn a_stop_keeps_what_came_to_the_byte() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Stall(123_456))]).await;
    let (stopper, stop) = Stopper::new();
    let stopping = async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        stopper.stop();
        std::future::pending::<()>().await;
    };
    let updated = tokio::select! {
        (updated, _) = bench.update_until(stop) => updated,
        () = stopping => unreachable!(),
    };
    assert!(matches!(updated, Err(Error::Stopped)), "{updated:?}");
    assert_eq!(fs::metadata(bench.folder.path().join("A/1/A.part")).unwrap().len(), 123_456);
}

#[tokio::test]
async fn who_drops_the_stopper_stops_it() {
    let bench = Bench::of([small("A")]).await;
    let (stopper, stop) = Stopper::new();
    drop(stopper);
    let (updated, _) = bench.update_until(stop).await;
    assert!(matches!(updated, Err(Error::Stopped)));
}
