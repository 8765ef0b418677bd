//! E1, E1c, E1g and E2.
use super::{NEW, State, Story, office};
use kreator_csizs::app::{Message, Start};
use kreator_csizs::package::Error::{self, CutOff, Foreign, NotAPackage, NotEncrypted, Unreadable, Unsafe};
use kreator_csizs::package::{Foreign as Other, Kind};
use kreator_csizs::platform::{self, Check, Finding};
use kreator_csizs::problem::{Code, Problem};
use kreator_csizs::procedure::Stage;
use kreator_csizs::screen::{
    Message as Screen, back, browser, computer, file, password, practice, start, unit,
};
use kreator_csizs::training::{self, Scenario};

pub const STATES: &[State] = &[
    ("01-start", Story::fresh),
    ("01-start-co-to-jest", |s| s.tells(Screen::Start(start::Message::ToggleWhat))),
    ("01c-powrot-etap-1", |s| {
        s.at_file();
        s.starts_again(Start::default());
    }),
    ("01c-powrot-etap-1-plik", |s| {
        s.at_unlock(&office::office());
        s.starts_again(Start::default());
    }),
    ("01c-powrot-etap-2", |s| {
        s.at_password();
        s.starts_again(Start::default());
    }),
    ("01c-powrot-niekompletny", |s| {
        s.at_unit(&office::without(office::office(), &["uslugi"]));
        s.unit(unit::Message::Agree);
        s.starts_again(Start::default());
    }),
    ("01c-powrot-uwaga", |s| {
        s.at_unknown();
        s.starts_again(Start::default());
    }),
    ("01c-powrot-zmienione", |s| {
        s.at_practised_password(Scenario::AllWell);
        s.types(NEW, NEW);
        s.password(password::Message::Submit);
    }),
    ("01c-zobacz-haslo", |s| s.tells(Screen::Back(back::Message::See(Stage::Password)))),
    ("01c-powrot-zmienione-recznie", |s| {
        s.at_password();
        s.reports(browser::Answer::Changed);
    }),
    ("01c-zobacz-haslo-recznie", |s| s.tells(Screen::Back(back::Message::See(Stage::Password)))),
    ("01c-zobacz-pakiet", |s| {
        s.says(Message::Back);
        s.tells(Screen::Back(back::Message::See(Stage::Package)));
    }),
    ("01c-powrot-po-zmianie", |s| {
        s.at_password();
        s.reports(browser::Answer::Changed);
        s.starts_again(Start::default());
    }),
    ("01c-powrot-K-10", |s| {
        s.at_password();
        damages(s);
        s.starts_again(Start::default());
    }),
    ("01c-powrot-K-11", |s| {
        s.at_unlock(&office::office());
        s.starts_again(Start::default());
        s.is_not_saved();
    }),
    ("01c-powrot-od-nowa", |s| {
        s.at_password();
        s.starts_again(Start::default());
        s.tells(Screen::Back(back::Message::StartOver));
    }),
    ("01g-cwiczenia", |s| {
        s.fresh();
        s.tells(Screen::Start(start::Message::Practise));
    }),
    ("01g-cwiczenia-ruszaja", |s| {
        s.says_at_once(Message::Screen(Screen::Practice(practice::Message::Submit)));
    }),
    ("01g-cwiczenia-K-15", |s| {
        let error = training::Error::NotListening(10);
        s.says(Message::Practising(Err(Problem::from(&error))));
    }),
    ("02-komputer-sprawdzanie", Story::at_computer),
    ("02-komputer-N-01", |s| {
        let problem = Problem::new(Code::N01).details("Network is unreachable (os error 101)");
        looked(s, Check::Network, problem);
    }),
    ("02-komputer-N-05", |s| {
        let late = Problem::new(Code::N05).with("late", "tak").with("offset-minutes", 5_270_400_i64);
        looked(s, Check::Clock, late);
    }),
    ("02-komputer-K-02", |s| {
        let number = |megabytes: i64| megabytes * 1024 * 1024;
        let full = Problem::new(Code::K02).with("disk", platform::disk_name("C:"));
        looked(s, Check::Disk, full.with("needed", number(200)).with("size", number(12)));
    }),
    ("03-plik", Story::at_file),
    ("03-plik-nad-oknem", |s| s.says(Message::FileHovered(true))),
    ("03-plik-wybrany", |s| {
        s.says(Message::FileHovered(false));
        s.chooses(&office::office());
    }),
    ("03-plik-P-01", |s| {
        s.at_file();
        s.file(file::Message::Submit);
    }),
    ("03-plik-P-01-bez-okna", |s| {
        s.at_file();
        let problem = Problem::new(Code::P01).details("no desktop portal answers on the session bus");
        s.file(file::Message::Chosen(Err(problem)));
    }),
    ("03-plik-P-02", |s| looks_wrong(s, NotAPackage { file: "pismo.docx".into(), kind: Kind::Word })),
    ("03-plik-P-03", |s| {
        looks_wrong(
            s,
            Unreadable { file: office::FILE.into(), reason: "Permission denied (os error 13)".into() },
        );
    }),
    ("03-plik-P-04", |s| {
        looks_wrong(s, CutOff { file: office::FILE.into(), reason: "no end of central directory".into() });
    }),
    ("03-plik-P-05", |s| looks_wrong(s, NotEncrypted { reason: "pakiet.json is not encrypted".into() })),
    ("03-plik-P-15", |s| looks_wrong(s, Foreign { kind: Other::SevenZip })),
    ("03-plik-P-15-word", |s| looks_wrong(s, Foreign { kind: Other::WordWithPassword })),
    ("03-plik-P-15-szczegoly", |s| s.says(Message::ToggleDetails)),
    ("03-plik-P-16", |s| looks_wrong(s, Unsafe { reason: "the file is larger than 64 MiB".into() })),
    ("03-plik-P-27", |s| {
        s.at_unlock(&office::office());
        std::fs::remove_file(s.folder().join("pakiet.kopia")).unwrap();
        s.starts_again(Start::default());
        s.tells(Screen::Back(back::Message::GoOn));
    }),
    ("03-plik-P-28", |s| {
        s.at_unit(&office::office());
        s.says(Message::Back);
        s.chooses(&office::neighbour());
        s.file(file::Message::Submit);
    }),
    ("03-plik-K-11", |s| {
        s.at_file();
        s.chooses(&office::office());
        s.is_not_saved();
    }),
];

/// A line in the middle is no longer what was written.
fn damages(s: &Story) {
    let path = s.folder().join("stan.jsonl");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("pakiet-otwarty", "pakiet-otwarta", 1)).unwrap();
}

fn looked(s: &mut Story, check: Check, problem: Problem) {
    s.at_computer();
    let finding = |one: Check| Finding { check: one, problem: (one == check).then(|| problem.clone()) };
    s.tells(Screen::Computer(computer::Message::Looked(Check::ALL.map(finding).to_vec())));
}

fn looks_wrong(s: &mut Story, error: Error) {
    s.at_file();
    s.file(file::Message::Looked(Err(Problem::from(&error))));
}
