//! Going on: nothing twice, and nothing of another file.
use super::bench::*;
use kreator_csizs::problem::Code;
use std::fs;

#[tokio::test]
async fn a_file_that_changed_starts_over() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Cut(100_000))]).await;
    assert_eq!(code(&bench.update().await), Some(Code::D01));
    // The same version and the same size, so that only If-Range can tell.
    let mut other = Told::new("A", 1, &rows(9_000));
    other.etag = Some("\"other\"".into());
    bench.set(|list| list[0] = other);
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.asked(), [None, Some(100_000)]);
    assert_eq!(bench.there(), [("A".into(), 1, 9_000)]);
}

#[tokio::test]
async fn a_list_with_another_sha256_starts_over() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Cut(100_000))]).await;
    assert_eq!(code(&bench.update().await), Some(Code::D01));
    bench.set(|list| list[0] = Told::new("A", 1, &rows(8_999)));
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.asked(), [None, None]);
    assert_eq!(bench.there(), [("A".into(), 1, 8_999)]);
}

#[tokio::test]
async fn a_server_that_knows_no_parts_sends_the_whole() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Cut(100_000))]).await;
    assert_eq!(code(&bench.update().await), Some(Code::D01));
    bench.set(|list| list[0].how = How::Whole);
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.there(), [("A".into(), 1, 9_000)]);
}

#[tokio::test]
async fn without_a_strong_etag_nothing_is_gone_on_with() {
    for etag in [None, Some("W/\"weak\"".to_owned())] {
        let mut told = Told::new("A", 1, &rows(9_000)).how(How::Cut(100_000));
        told.etag = etag;
        let bench = Bench::of([told]).await;
        assert_eq!(code(&bench.update().await), Some(Code::D01));
        bench.set(|list| list[0].how = How::Well);
        let _ = bench.update().await.unwrap();
        assert_eq!(bench.asked(), [None, None]);
        assert_eq!(bench.there(), [("A".into(), 1, 9_000)]);
    }
}

/// A power cut can leave a part of the right length with holes in it.
#[tokio::test]
async fn a_part_that_was_spoilt_is_fetched_once_more_from_its_beginning() {
    for length in [100_000, 0] {
        let bench = Bench::of([Told::new("A", 1, &rows(9_000)).how(How::Cut(100_000))]).await;
        assert_eq!(code(&bench.update().await), Some(Code::D01));
        let part = bench.folder.path().join("A/1/A.part");
        let whole = bench.list.lock().unwrap()[0].size;
        fs::write(&part, vec![0; if length == 0 { whole } else { length }]).unwrap();
        bench.set(|list| list[0].how = How::Well);
        let _ = bench.update().await.unwrap();
        assert_eq!(bench.there(), [("A".into(), 1, 9_000)]);
    }
}

#[tokio::test]
async fn a_part_that_came_whole_before_the_kill_is_not_fetched_again() {
    let told = Told::new("A", 1, &rows(500));
    let bench = Bench::of([told.clone().how(How::Cut(told.size))]).await;
    let _ = bench.update().await.unwrap();
    // As it was between the last byte and the index.
    let place = bench.folder.path().join("A/1");
    fs::remove_file(bench.folder.path().join("slowniki.json")).unwrap();
    fs::write(place.join("A.part"), &told.file).unwrap();
    let facts = format!(r#"{{"etag":null,"sha256":"{}","rozmiar":{}}}"#, told.sha256, told.size);
    fs::write(place.join("A.part.json"), facts).unwrap();
    let _ = bench.update().await.unwrap();
    assert_eq!(bench.asked(), [None]);
    assert_eq!(bench.there(), [("A".into(), 1, 500)]);
}

#[tokio::test]
async fn an_index_that_cannot_be_read_says_nothing_false() {
    let bench = Bench::of([Told::new("A", 1, &rows(5))]).await;
    let _ = bench.update().await.unwrap();
    for broken in
        ["{\"format\":\"csizs-slowniki/1\",\"slow", "{\"format\":\"csizs-slowniki/9\",\"slowniki\":[]}"]
    {
        fs::write(bench.folder.path().join("slowniki.json"), broken).unwrap();
        assert_eq!(bench.there(), []);
        let _ = bench.update().await.unwrap();
        assert_eq!(bench.there(), [("A".into(), 1, 5)]);
    }
    // A file that was changed behind the wizard's back is none of ours.
    fs::write(bench.folder.path().join("A/1/A.csv"), "x").unwrap();
    let _ = bench.update().await.unwrap();
    assert!(fs::metadata(bench.folder.path().join("A/1/A.csv")).unwrap().len() > 100);
}

#[tokio::test]
async fn one_update_at_a_time() {
    let bench = Bench::of([Told::new("A", 1, &rows(9_000))]).await;
    let (one, other) = tokio::join!(bench.update(), bench.update());
    let _ = (one.unwrap(), other.unwrap());
    assert_eq!(bench.asked(), [None], "the second one finds what the first has fetched");
}
