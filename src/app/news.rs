//! What has just happened, in a sentence above the page.
use super::view::kind;
use super::{App, Banner};
use crate::t;
use crate::ui::{self, Kind};

impl App {
    pub(super) fn banner(&self) -> Option<ui::Banner> {
        self.news(self.banner.as_ref()?)
    }

    fn news(&self, news: &Banner) -> Option<ui::Banner> {
        let texts = &self.texts;
        let banner = |kind, text: String| Some(ui::Banner::new(kind, text));
        match news {
            Banner::OfSystem(name, news) => {
                let news = self.news(news)?;
                banner(news.kind, t!(texts, "systems-news", name = name.as_str(), news = news.text))
            }
            Banner::ComputerReady => banner(Kind::Success, t!(texts, "computer-ready")),
            Banner::PasswordChanged(at) => {
                banner(Kind::Success, t!(texts, "password-changed", time = texts.time(*at)))
            }
            Banner::PasswordChangedByHand(at) => {
                banner(Kind::Success, t!(texts, "password-changed-by-hand", time = texts.time(*at)))
            }
            Banner::ClockRight => banner(Kind::Success, t!(texts, "clock-well")),
            Banner::ClockSet => banner(Kind::Success, t!(texts, "clock-was-set")),
            Banner::ClockByHand(at) => {
                banner(Kind::Success, t!(texts, "clock-by-hand", time = texts.time(*at)))
            }
            Banner::Connected => banner(Kind::Success, t!(texts, "server-works")),
            Banner::ConnectedByHand(at) => {
                banner(Kind::Success, t!(texts, "server-by-hand", time = texts.time(*at)))
            }
            Banner::Registered(at) => {
                banner(Kind::Success, t!(texts, "registration-registered", moment = texts.moment(*at)))
            }
            Banner::RegisteredByHand(at) => {
                banner(Kind::Success, t!(texts, "registered-by-hand", moment = texts.moment(*at)))
            }
            Banner::CertificateInstalled(until) => {
                banner(Kind::Success, t!(texts, "certificate-was-installed", date = texts.day(*until)))
            }
            Banner::CertificateByHand(at) => {
                banner(Kind::Success, t!(texts, "certificate-by-hand", time = texts.time(*at)))
            }
            Banner::CertificateTakenOut => banner(Kind::Success, t!(texts, "certificate-undone")),
            Banner::DictionariesUpdated(at) => {
                banner(Kind::Success, t!(texts, "dictionaries-updated", moment = texts.moment(*at)))
            }
            Banner::DictionariesByHand(at) => {
                banner(Kind::Success, t!(texts, "dictionaries-updated-by-hand", moment = texts.moment(*at)))
            }
            Banner::DictionariesStopped => banner(Kind::Info, t!(texts, "dictionaries-stopped")),
            Banner::NotForPractice => banner(Kind::Warning, t!(texts, "practice-real-package")),
            Banner::Stopped => banner(Kind::Info, t!(texts, "common-stopped")),
            Banner::Problem(problem) => {
                let kind = kind(problem.code.severity());
                let (title, advice) = (texts.title_as_sentence(problem), texts.advice(problem));
                let code = t!(texts, "frame-code", code = problem.code.as_str());
                banner(kind, format!("**{title}** {advice} {code}"))
            }
        }
    }
}
