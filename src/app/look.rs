//! "Wygląd": theme, size of text and language; what the person chose, what the system says, and how both
//! come to the disk. Its panel is below.
use super::effects::{blocking, guarded};
use super::{App, Message, Overlay};
use crate::platform::appearance::{Appearance, Colours};
use crate::settings::{Settings, Theme, Zoom};
use crate::t;
use crate::text::{Language, Texts};
use crate::ui::{self, Choice, HelpPanel, Kind};
use iced::Task;
use std::sync::Arc;

/// How the window looks, and why.
#[derive(Debug, Default)]
pub(super) struct Looks {
    chosen: Settings,
    /// What the file says.
    kept: Settings,
    /// One at a time: what was chosen last is also written last.
    writing: bool,
    /// The last writing failed, and the panel says so.
    failed: bool,
    system: Appearance,
}

#[derive(Debug, Clone)]
pub enum Told {
    /// The panel, from E1 or from Help.
    Open,
    Theme(Theme),
    Larger,
    Smaller,
    /// Ctrl + 0.
    AsInSystem,
    Language(Language),
    /// The window has the focus again: meanwhile the system may have been told to look different.
    LookAgain,
    System(Appearance),
    Written {
        settings: Settings,
        done: bool,
    },
}

impl Looks {
    pub(super) fn new(chosen: Settings, system: Appearance) -> Self {
        Self { chosen, kept: chosen, system, ..Self::default() }
    }

    /// In per cent, as the person sees it.
    fn size(&self) -> u16 {
        self.chosen.zoom.seen(self.system.text)
    }

    /// What the window is drawn by, beyond what the screen asks for.
    pub(super) fn scale(&self) -> f32 {
        f32::from(self.size()) / 100.0
    }

    pub(super) fn theme(&self) -> ui::theme::Look {
        use ui::theme::{BLACK, Look};
        let contrast = |colours: Colours| {
            Look::Contrast(ui::theme::Colours::new([
                colours.window,
                colours.window_text,
                colours.hot_light,
                colours.highlight,
                colours.highlight_text,
                colours.gray_text,
            ]))
        };
        match (self.chosen.theme, self.system.contrast) {
            (Theme::Light, _) => Look::Light,
            (Theme::Dark, _) => Look::Dark,
            (Theme::System | Theme::Contrast, Some(colours)) => contrast(colours),
            (Theme::Contrast, None) => Look::Contrast(BLACK),
            (Theme::System, None) if self.system.dark => Look::Dark,
            (Theme::System, None) => Look::Light,
        }
    }
}

impl App {
    pub fn scale_factor(&self) -> f32 {
        self.looks.scale()
    }

    pub fn theme(&self) -> iced::Theme {
        ui::theme(self.looks.theme())
    }

    pub(super) fn looked(&mut self, told: Told) -> Task<Message> {
        let system = self.looks.system.text;
        let zoom = self.looks.chosen.zoom;
        match told {
            Told::Open => {
                let from_help = self.overlay == Some(Overlay::Help);
                self.open_overlay(Overlay::Look { from_help })
            }
            Told::Theme(theme) => self.choose(|chosen| chosen.theme = theme),
            Told::Larger => self.choose(|chosen| chosen.zoom = zoom.larger(system).unwrap_or(zoom)),
            Told::Smaller => self.choose(|chosen| chosen.zoom = zoom.smaller(system).unwrap_or(zoom)),
            Told::AsInSystem => self.choose(|chosen| chosen.zoom = Zoom::default()),
            Told::Language(language) => match Texts::load(language) {
                Ok(texts) => {
                    self.texts = texts;
                    self.choose(|chosen| chosen.language = Some(language))
                }
                // They are a part of the program: a test rules it out.
                Err(_) => Task::none(),
            },
            Told::LookAgain => {
                let desktop = Arc::clone(&self.home.desktop);
                let as_it_was = Message::Look(Told::System(self.looks.system));
                let look = async move {
                    let system = blocking(move || desktop.look()).await;
                    Message::Look(Told::System(system))
                };
                guarded(look, |_| as_it_was)
            }
            Told::System(appearance) => self.redraw(|looks| looks.system = appearance),
            Told::Written { settings, done } => {
                self.looks.writing = false;
                self.looks.failed = !done;
                if done {
                    self.looks.kept = settings;
                }
                // What was chosen meanwhile; what could not be written waits for the next choice.
                if self.looks.chosen == settings { Task::none() } else { self.keep_looks() }
            }
        }
    }

    fn choose(&mut self, choose: impl FnOnce(&mut Settings)) -> Task<Message> {
        let redrawn = self.redraw(|looks| choose(&mut looks.chosen));
        Task::batch([redrawn, self.keep_looks()])
    }

    /// Drawn anew, by what is changed. The window stays as large as it is: whatever is drawn larger has less room, and no event says so.
    fn redraw(&mut self, change: impl FnOnce(&mut Looks)) -> Task<Message> {
        let before = self.looks.scale();
        change(&mut self.looks);
        let now = self.looks.scale();
        self.size = self.size * (before / now);
        if before == now { Task::none() } else { ui::reveal() }
    }

    fn keep_looks(&mut self) -> Task<Message> {
        let Looks { chosen: settings, kept, writing, .. } = self.looks;
        if writing || settings == kept {
            return Task::none();
        }
        self.looks.writing = true;
        let folder = self.home.folder.clone();
        let write = async move {
            let written = blocking(move || settings.write(&kept, &folder)).await;
            if let Err(error) = &written {
                tracing::warn!(%error, "the settings were not written");
            }
            Message::Look(Told::Written { settings, done: written.is_ok() })
        };
        guarded(write, move |_| Message::Look(Told::Written { settings, done: false }))
    }

    pub(super) fn look_panel(&self) -> HelpPanel<'_, Message> {
        let texts = &self.texts;
        let Looks { chosen, system, failed, .. } = &self.looks;
        let colours = t!(texts, "look-colours");
        let themes = Theme::ALL.map(|theme| {
            Choice::new(match theme {
                Theme::System => t!(texts, "look-as-in-windows"),
                Theme::Light => t!(texts, "look-light"),
                Theme::Dark => t!(texts, "look-dark"),
                Theme::Contrast => t!(texts, "look-contrast"),
            })
        });
        let current = Theme::ALL.iter().position(|theme| *theme == chosen.theme);
        let themes = ui::radio_group("look-theme", colours.clone(), themes, current, |n| {
            Message::Look(Told::Theme(Theme::ALL.get(n).copied().unwrap_or_default()))
        });

        let smallest = chosen.zoom.smaller(system.text).is_none().then(|| match system.text {
            100 => t!(texts, "look-smallest"),
            _ => t!(texts, "look-smallest-windows"),
        });
        let largest = chosen.zoom.larger(system.text).is_none().then(|| t!(texts, "look-largest"));
        let button = |id: &'static str, label, told, end: &Option<String>| {
            ui::secondary(id, label, Message::Look(told))
                .width(224.0)
                .description(end.clone().unwrap_or_default())
        };
        let size = ui::stack(8.0)
            .push(ui::status(t!(texts, "look-size", percent = self.looks.size())))
            .push(button("look-smaller", t!(texts, "look-smaller"), Told::Smaller, &smallest))
            .maybe(smallest.map(ui::helper))
            .push(button("look-larger", t!(texts, "look-larger"), Told::Larger, &largest))
            .maybe(largest.map(ui::helper));

        let heading = t!(texts, "look-language");
        let languages = Language::ALL.map(|language| {
            Choice::new(match language {
                Language::Polish => t!(texts, "look-polish"),
                Language::English => t!(texts, "look-english"),
            })
        });
        let current = Language::ALL.iter().position(|language| *language == texts.language());
        let languages = ui::radio_group("look-language", heading.clone(), languages, current, |n| {
            Message::Look(Told::Language(Language::ALL.get(n).copied().unwrap_or_default()))
        });

        let failed = failed.then(|| ui::banner(Kind::Warning, t!(texts, "look-not-kept")));
        HelpPanel {
            key: "look",
            title: t!(texts, "look-title"),
            lead: t!(texts, "look-lead"),
            body: ui::blocks([
                failed,
                Some(ui::stack(0.0).push(ui::heading(colours)).push(themes).into()),
                Some(size.into()),
                Some(ui::stack(0.0).push(ui::heading(heading)).push(languages).into()),
            ]),
            main: None,
            close: (t!(texts, "look-close"), Message::CloseOverlay),
        }
    }
}
