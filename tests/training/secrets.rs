//! No password in any file of the practice folder, in whatever shape it went over the wire.
use super::*;

/// The text as itself, form-encoded, in base64 at each of the three offsets, in UTF-16.
pub fn shapes(text: &str) -> Vec<Vec<u8>> {
    let bytes = text.as_bytes();
    let percent: String = bytes.iter().map(|byte| format!("%{byte:02X}")).collect();
    let form: String = url::form_urlencoded::byte_serialize(bytes).collect();
    let mut shapes = vec![
        bytes.to_vec(),
        percent.clone().into_bytes(),
        percent.to_lowercase().into_bytes(),
        form.into_bytes(),
        text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect(),
    ];
    for skipped in 0..3 {
        let whole = &bytes[skipped..];
        shapes.push(base64(&whole[..whole.len() / 3 * 3]));
    }
    shapes
}

/// Standard base64 of a length divisible by three.
fn base64(bytes: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| DIGITS[(number >> shift) as usize & 63])
    };
    bytes.chunks_exact(3).flat_map(group).collect()
}

fn finds(folder: &Path, secret: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if shapes(secret).iter().any(|shape| bytes.windows(shape.len()).any(|part| part == shape)) {
            found.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    found
}

#[test]
fn no_password_is_in_any_file() {
    let planted = "Tajne+Hasło/7=";
    let mistaken = "Wpisane-W-Login8";
    for scenario in [Scenario::AllWell, Scenario::WrongTemporary, Scenario::PolicyRefused] {
        let room = Room::with(scenario, Style::Faces);
        let mut browser = room.browser();
        browser.change(&room.created.login, planted, NEW).unwrap();
        browser.change(mistaken, room.temporary(), NEW).unwrap();
        browser.change(&room.created.login, room.temporary(), planted).unwrap();
        browser.log_in(&room.created.login, planted).unwrap();
        browser.log_in(mistaken, planted).unwrap();
        assert_eq!(room.verdicts().len(), 3);
        let mut secrets = vec![planted, mistaken, NEW, room.temporary()];
        secrets.push(room.created.package_password.expose());
        let right = match room.world().hint(&room.created.temporary_password) {
            Some(kreator_csizs::training::Hint::TemporaryPassword(right)) => Some(right),
            _ => None,
        };
        secrets.extend(right.as_ref().map(Secret::expose));
        for secret in secrets {
            assert_eq!(finds(room.path(), secret), Vec::<String>::new(), "{scenario:?}");
        }
        let debug = format!("{:?}", room.created);
        assert!(!debug.contains(room.temporary()), "{debug}");
    }
}

#[test]
fn the_search_finds_what_was_planted() {
    let folder = tempfile::tempdir().unwrap();
    for (number, shape) in shapes("Tajne+Hasło/7=").into_iter().enumerate() {
        let mut text = b"przed".to_vec();
        text.extend(shape);
        std::fs::write(folder.path().join(number.to_string()), text).unwrap();
    }
    assert_eq!(finds(folder.path(), "Tajne+Hasło/7=").len(), 10);
}

#[test]
fn a_process_tells_no_password_in_its_arguments() {
    let room = Room::with(Scenario::AllWell, Style::Faces);
    let arguments = std::fs::read(format!("/proc/{}/cmdline", room.practice.id())).unwrap();
    let arguments = String::from_utf8_lossy(&arguments);
    assert!(arguments.contains("--csizs-cwiczeniowy"));
    assert!(!arguments.contains(room.temporary()));
    assert!(!arguments.contains(room.created.package_password.expose()));
}
