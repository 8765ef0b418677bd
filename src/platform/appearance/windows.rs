//! From the registry of the person's account and from the window manager. What cannot be read is as if it
//! had never been set.
use super::{Appearance, Colours};
use crate::platform::api;
use windows_registry::CURRENT_USER;
use windows_sys::Win32::Graphics::Gdi::{
    COLOR_GRAYTEXT, COLOR_HIGHLIGHT, COLOR_HIGHLIGHTTEXT, COLOR_HOTLIGHT, COLOR_WINDOW, COLOR_WINDOWTEXT,
};

const THEMES: &str = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize";
const ACCESSIBILITY: &str = r"Software\Microsoft\Accessibility";

pub(super) fn look() -> Appearance {
    let number = |key, name| CURRENT_USER.open(key).ok()?.get_u32(name).ok();
    let contrast = api::has_high_contrast().then(|| Colours {
        window: api::system_colour(COLOR_WINDOW),
        window_text: api::system_colour(COLOR_WINDOWTEXT),
        hot_light: api::system_colour(COLOR_HOTLIGHT),
        highlight: api::system_colour(COLOR_HIGHLIGHT),
        highlight_text: api::system_colour(COLOR_HIGHLIGHTTEXT),
        gray_text: api::system_colour(COLOR_GRAYTEXT),
    });
    let dark = number(THEMES, "AppsUseLightTheme") == Some(0);
    let appearance = Appearance { dark, contrast, ..Appearance::default() };
    match number(ACCESSIBILITY, "TextScaleFactor") {
        Some(per_cent) => appearance.with_text(per_cent),
        None => appearance,
    }
}
