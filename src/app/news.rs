//! What has just happened, in a sentence above the page.
use super::view::kind;
use super::{App, Banner};
use crate::t;
use crate::ui::{self, Kind};

impl App {
    pub(super) fn banner(&self) -> Option<ui::Banner> {
        let (kind, text) = self.news(self.banner.as_ref()?);
        Some(ui::Banner::new(kind, text))
    }

    fn news(&self, news: &Banner) -> (Kind, String) {
        let texts = &self.texts;
        match news {
            Banner::OfSystem(name, news) => {
                let (kind, news) = self.news(news);
                (kind, t!(texts, "systems-news", name = name.as_str(), news = news))
            }
            Banner::ComputerReady => (Kind::Success, t!(texts, "computer-ready")),
            Banner::PasswordChanged(at) => {
                (Kind::Success, t!(texts, "password-changed", time = texts.time(*at)))
            }
            Banner::PasswordChangedByHand(at) => {
                (Kind::Success, t!(texts, "password-changed-by-hand", time = texts.time(*at)))
            }
            Banner::ClockRight => (Kind::Success, t!(texts, "clock-well")),
            Banner::ClockSet => (Kind::Success, t!(texts, "clock-was-set")),
            Banner::ClockByHand(at) => (Kind::Success, t!(texts, "clock-by-hand", time = texts.time(*at))),
            Banner::Connected => (Kind::Success, t!(texts, "server-works")),
            Banner::ConnectedByHand(at) => {
                (Kind::Success, t!(texts, "server-by-hand", time = texts.time(*at)))
            }
            Banner::Registered(at) => {
                (Kind::Success, t!(texts, "registration-registered", moment = texts.moment(*at)))
            }
            Banner::RegisteredByHand(at) => {
                (Kind::Success, t!(texts, "registered-by-hand", moment = texts.moment(*at)))
            }
            Banner::CertificateInstalled(until) => {
                (Kind::Success, t!(texts, "certificate-was-installed", date = texts.day(*until)))
            }
            Banner::CertificateByHand(at) => {
                (Kind::Success, t!(texts, "certificate-by-hand", time = texts.time(*at)))
            }
            Banner::CertificateTakenOut => (Kind::Success, t!(texts, "certificate-undone")),
            Banner::ClockPutBack => (Kind::Success, t!(texts, "clock-undone")),
            Banner::AnotherSystem => (Kind::Info, t!(texts, "connected-another-package")),
            Banner::NewCertificate => (Kind::Info, t!(texts, "connected-new-certificate")),
            Banner::DictionariesUpdated(at) => {
                (Kind::Success, t!(texts, "dictionaries-updated", moment = texts.moment(*at)))
            }
            Banner::DictionariesByHand(at) => {
                (Kind::Success, t!(texts, "dictionaries-updated-by-hand", moment = texts.moment(*at)))
            }
            Banner::DictionariesStopped => (Kind::Info, t!(texts, "dictionaries-stopped")),
            Banner::NotForPractice => (Kind::Warning, t!(texts, "practice-real-package")),
            Banner::Stopped => (Kind::Info, t!(texts, "common-stopped")),
            Banner::NotAsked => (Kind::Info, t!(texts, "common-stopped-asking")),
            Banner::Problem(problem) => {
                let kind = kind(problem.code.severity());
                (kind, texts.in_a_banner(problem))
            }
        }
    }
}
