#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
//! A bare iced window with one line of text: what the wizard's start and memory are measured beside
//! (`packaging/windows/measure-in-wine`). The same renderer and size as the wizard's.
use iced::Element;
use iced::widget::text;

fn main() -> iced::Result {
    iced::application(|| (), update, view).title(title).window_size((960.0, 640.0)).run()
}

fn update((): &mut (), (): ()) {}

fn view((): &()) -> Element<'_, ()> {
    text("Okno").into()
}

fn title((): &()) -> String {
    "Okno".to_owned()
}
