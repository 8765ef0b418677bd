//! The connection breaks at every point of the submit: whether anything was sent is known, not
//! hoped, and nothing is sent twice.
use super::server::{Ca, Door, Read, Reply, Server, page, page_with};
use super::{FORM, HOME, NEW, OLD, endpoint, pi_mzt, recorded, site, submit};
use kreator_csizs::csizs::pi_mzt::{SubmitError, Verdict, open_form};
use kreator_csizs::csizs::{Error, Sent};
use kreator_csizs::problem::{Arg, Code};
use std::time::Duration;

const ANSWER: &str = "<p>Hasło zostało zmienione.</p>";

fn whole() -> Vec<u8> {
    let Reply::Send(bytes) = page(ANSWER) else { panic!("a page") };
    bytes
}

async fn cut(read: Read, reply: Reply) -> (Server, SubmitError) {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(move |_| (read, reply.clone()))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let error = submit(form).await.unwrap_err();
    (server, error)
}

async fn at_the_door(door: Door) -> (Server, SubmitError) {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    server.set(door);
    let error = submit(form).await.unwrap_err();
    (server, error)
}

fn names_no_secret(error: &SubmitError) {
    let text = format!("{error} {error:?} {:?}", error.error.problem());
    assert!(!text.contains(OLD) && !text.contains(NEW), "{text}");
}

#[tokio::test]
async fn nothing_is_sent_to_a_server_that_does_not_let_us_in() {
    let (server, error) = at_the_door(Door::Slam).await;
    assert!(!error.sent, "{error}");
    assert!(server.posts().is_empty());
    names_no_secret(&error);

    let (server, error) = at_the_door(Door::Silent).await;
    assert!(!error.sent, "{error}");
    assert_eq!(error.error.problem().code, Code::N02);
    assert!(server.posts().is_empty());
    names_no_secret(&error);

    let ca = Ca::new("CA");
    let mut server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    server.stop().await;
    let error = submit(form).await.unwrap_err();
    assert!(!error.sent);
    assert_eq!(error.problem().code, Code::N07);
    assert_eq!(error.problem().args["sent"], Arg::Text("nie".to_owned()));
    assert!(server.posts().is_empty());
}

#[tokio::test]
async fn no_connection_is_used_twice() {
    // A connection that is kept may die as it is used again, and then libraries send again.
    let ca = Ca::new("CA");
    let server = Server::start(
        &ca,
        site(|got| {
            let html = match got.line.as_str() {
                "GET /" => HOME,
                "GET /zmiana" => FORM,
                _ => ANSWER,
            };
            let Reply::Send(bytes) = page(html) else { panic!("a page") };
            (Read::All, Reply::Keep(bytes))
        }),
    )
    .await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
    assert_eq!(server.got().len(), 3);
}

#[tokio::test]
async fn nothing_is_sent_to_a_server_that_has_become_another() {
    let ca = Ca::new("CA");
    let mut server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let port = server.port;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    server.stop().await;
    let stranger = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    let seen = stranger.clone();
    drop(tokio::spawn(async move {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut bytes = [0; 4096];
        let read = stream.read(&mut bytes).await.unwrap();
        // Only a ClientHello has come.
        assert_eq!(bytes[0], 22);
        let _ = seen.fetch_add(read, std::sync::atomic::Ordering::SeqCst);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await;
    }));
    let error = submit(form).await.unwrap_err();
    assert!(!error.sent, "{error}");
    assert!(stranger.load(std::sync::atomic::Ordering::SeqCst) > 0);
}

#[tokio::test]
async fn a_cut_after_the_first_byte_is_never_called_unsent() {
    let bytes = whole();
    let half = bytes.len() / 2;
    let heads = b"HTTP/1.1 200 OK\r\nContent-Le".to_vec();
    for (name, read, reply, received) in [
        ("after the headers", Read::Nothing, Reply::Tear(Vec::new()), false),
        ("in the body", Read::Bytes(10), Reply::Tear(Vec::new()), true),
        ("before the answer", Read::All, Reply::Tear(Vec::new()), true),
        ("in the head of the answer", Read::All, Reply::Tear(heads), true),
        ("in the answer", Read::All, Reply::Tear(bytes[..half].to_vec()), true),
        ("before its last byte", Read::All, Reply::Tear(bytes[..bytes.len() - 1].to_vec()), true),
    ] {
        let (server, error) = cut(read, reply).await;
        assert!(error.sent, "{name}: {error}");
        assert_eq!(error.error.problem().code, Code::N12, "{name}: {error}");
        let posts = server.posts();
        assert_eq!(posts.len(), 1, "{name}: sent once");
        assert!(!received || !posts[0].body.is_empty(), "{name}");
        assert_eq!(error.problem().code, Code::H09);
        names_no_secret(&error);
    }
    let (server, error) = at_the_door(Door::SlamAfterTls).await;
    assert!(server.posts().is_empty());
    names_no_secret(&error);
}

#[tokio::test]
async fn an_unsent_request_has_left_no_byte_at_the_server() {
    // Whatever the server does, `sent: false` and bytes at the server exclude each other.
    for door in [Door::Slam, Door::SlamAfterTls, Door::Silent] {
        let (server, error) = at_the_door(door).await;
        let bytes: usize = server.posts().iter().map(|post| post.body.len()).sum();
        assert!(error.sent || bytes == 0);
    }
    let (server, error) = cut(Read::Bytes(1), Reply::Tear(Vec::new())).await;
    assert!(!server.posts()[0].body.is_empty() && error.sent);
}

#[tokio::test]
async fn an_answer_after_the_cut_of_time_is_not_waited_for() {
    let later = Reply::Later(Duration::from_secs(20), whole());
    let started = std::time::Instant::now();
    let (server, error) = cut(Read::All, later).await;
    assert!(started.elapsed() < Duration::from_secs(6));
    assert!(error.sent);
    assert_eq!(error.error.problem().code, Code::N02);
    assert_eq!(server.posts().len(), 1);
    let (_, error) = cut(Read::All, Reply::Silence).await;
    assert!(error.sent);
}

#[tokio::test]
async fn a_slow_answer_is_an_answer() {
    let ca = Ca::new("CA");
    let server =
        Server::start(&ca, pi_mzt(|_| (Read::All, Reply::Later(Duration::from_millis(1200), whole())))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
}

#[tokio::test]
async fn an_answer_of_50_mb_or_without_end_is_cut_off() {
    for reply in [
        Reply::Send(
            [b"HTTP/1.1 200 OK\r\nContent-Length: 52428800\r\n\r\n".as_slice(), &vec![b'x'; 50 << 20]]
                .concat(),
        ),
        Reply::Endless,
        Reply::Send([b"HTTP/1.1 200 OK\r\n".as_slice(), "X-Y: z\r\n".repeat(100_000).as_bytes()].concat()),
        Reply::Send(b"to nie jest HTTP\r\n\r\n".to_vec()),
    ] {
        let (server, error) = cut(Read::All, reply).await;
        assert!(error.sent);
        assert_eq!(error.error.problem().code, Code::N13, "{error}");
        assert_eq!(server.posts().len(), 1);
        names_no_secret(&error);
    }
}

#[tokio::test]
async fn a_server_in_pause_after_the_submit_leaves_it_open() {
    let (_, error) = cut(Read::All, page_with("503 Service Unavailable", "Retry-After: 60\r\n", b"")).await;
    assert!(error.sent);
    assert!(matches!(error.error, Error::Busy { minutes: 1, .. }));
}

#[tokio::test]
async fn stop_before_the_first_byte_keeps_every_byte_here() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    server.set(Door::Silent);
    let sent = Sent::default();
    let handle = sent.clone();
    let act = tokio::spawn(async move { form.submit(recorded(), &sent).await.map_err(|error| error.sent) });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!handle.settle(), "the handshake has not even ended");
    act.abort();
    assert!(!handle.settle());
    assert!(server.posts().is_empty());
}

#[tokio::test]
async fn a_door_that_is_shut_lets_nothing_through_even_if_the_request_goes_on() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let sent = Sent::default();
    assert!(!sent.settle());
    let error = form.submit(recorded(), &sent).await.unwrap_err();
    assert!(!error.sent);
    tokio::time::sleep(Duration::from_millis(200)).await;
    let bytes: usize = server.posts().iter().map(|post| post.body.len()).sum();
    assert_eq!(bytes, 0);
}

#[tokio::test]
async fn stop_after_the_first_byte_says_so() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, Reply::Silence))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let sent = Sent::default();
    let handle = sent.clone();
    let act = tokio::spawn(async move { form.submit(recorded(), &sent).await.map_err(|error| error.sent) });
    while server.posts().first().is_none_or(|post| post.body.is_empty()) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    act.abort();
    assert!(handle.settle());
    // A second act with the same handle cannot slip through.
    assert!(handle.settle());
}

#[tokio::test]
async fn no_debug_output_shows_a_secret() {
    let ca = Ca::new("CA");
    let server = Server::start(&ca, pi_mzt(|_| (Read::All, page(ANSWER)))).await;
    let form = open_form(&endpoint(&ca, &server)).await.unwrap();
    let text = format!("{form:?} {:?}", recorded());
    assert!(!text.contains(OLD) && !text.contains(NEW) && !text.contains("t0k3n"), "{text}");
    assert_eq!(submit(form).await.unwrap(), Verdict::Changed);
    for got in server.got() {
        let head = got.head.to_lowercase();
        for word in ["tym", "czas", "nowe", "haslo", "has%c5"] {
            assert!(!head.contains(word), "{head}");
        }
    }
}
