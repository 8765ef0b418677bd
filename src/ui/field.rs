//! A field with its label, hint and error; the same for secrets (look.md, "Field").
mod input;
mod keys;

use super::button::{Button, Name, small};
use super::columns::{ends, paired};
use super::control::Control;
use super::icon::{Icon, inked};
use super::semantics::{Live, Role, Semantics};
use super::stack::stack;
use super::surface::nothing;
use super::text::paragraph;
use super::theme::{self, Ink, S4, S8, Type};
use crate::secret::Secret;
use iced::Element;
use iced::widget::{container, row};
use input::Input;

/// A field; it becomes an `Element` with `into()`. 408 wide, less where there is no room.
pub struct Field<'a, M> {
    id: Name,
    label: String,
    /// Wiped when the field is drawn and dropped, whether a secret or not.
    value: Secret,
    on_input: Box<dyn Fn(String) -> M + 'a>,
    on_paste: Option<Box<dyn Fn(String) -> M + 'a>>,
    secret: bool,
    shown: bool,
    reveal: Option<Button<M>>,
    hint: Option<String>,
    keyboard: Option<[String; 2]>,
    error: Option<String>,
    required: bool,
    mono: bool,
}

/// A field for what may be seen.
pub fn field<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    value: &str,
    on_input: impl Fn(String) -> M + 'a,
) -> Field<'a, M> {
    Field {
        id: id.into(),
        label: label.into(),
        value: Secret::new(value),
        on_input: Box::new(on_input),
        on_paste: None,
        secret: false,
        shown: false,
        reveal: None,
        hint: None,
        keyboard: None,
        error: None,
        required: false,
        mono: false,
    }
}

/// A field for a password: bullets until it is shown, and never copied or cut from, shown or not.
/// The text field of iced keeps copies of the value that cannot be wiped.
pub fn secret_field<'a, M: Clone + 'a>(
    id: impl Into<Name>,
    label: impl Into<String>,
    value: &Secret,
    on_input: impl Fn(Secret) -> M + 'a,
) -> Field<'a, M> {
    let text = value.expose();
    let field = field(id, label, text, move |text| on_input(Secret::from(text)));
    Field { secret: true, mono: true, ..field }
}

impl<'a, M: Clone + 'a> Field<'a, M> {
    /// Below the field, always there.
    pub fn hint(mut self, text: impl Into<String>) -> Self {
        self.hint = Some(text.into());
        self
    }

    /// Below the field: what is wrong. The edge turns red and is 2 wide.
    pub fn error(mut self, text: Option<String>) -> Self {
        self.error = text;
        self
    }

    /// "Caps Lock jest włączony – litery będą wielkie.", and that Y and Z have changed places; each is shown
    /// while the field has the focus and the letters typed in it say so.
    pub fn keyboard(mut self, warnings: [String; 2]) -> Self {
        self.keyboard = Some(warnings);
        self
    }

    /// "Pokaż nowe hasło" when hidden, "Ukryj nowe hasło" when shown; at the end of the label's line.
    pub fn reveal(mut self, label: impl Into<String>, shown: bool, toggle: M) -> Self {
        let icon = if shown { Icon::Hide } else { Icon::Show };
        let id = format!("{}-reveal", self.id);
        self.shown = shown;
        self.reveal = Some(small(id, label, toggle).icon(icon).on_label_line());
        self
    }

    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The face that tells 0 from O: codes and numbers.
    pub fn mono(mut self) -> Self {
        self.mono = true;
        self
    }

    /// White space at the ends of what is pasted comes along from where it was copied, and is no part of a
    /// password.
    pub fn pasted(self, on_paste: impl Fn(Secret) -> M + 'a) -> Self {
        self.on_paste(move |text| {
            let text = Secret::from(text);
            on_paste(Secret::new(text.expose().trim()))
        })
    }

    /// What is pasted goes to a message of its own: the caller may want to say that it was trimmed.
    pub fn on_paste(mut self, on_paste: impl Fn(String) -> M + 'a) -> Self {
        self.on_paste = Some(Box::new(on_paste));
        self
    }
}

/// Icon and words below a field.
fn message<'a, M: Clone + 'a>(
    icon: Icon,
    text: String,
    style: Type,
    strong: Ink,
    ink: Ink,
) -> Element<'a, M> {
    row![inked(icon, 20.0, strong), paragraph(text, style, ink)].spacing(S8).into()
}

fn warning<'a, M: Clone + 'a>(text: String) -> Element<'a, M> {
    let words = message(Icon::Caps, text.clone(), theme::SMALL, |t| t.warn.strong, |t| t.warn.text);
    Control::told(Semantics { live: Live::Polite, ..Semantics::named(Role::Status, text) }, words).into()
}

/// Two fields side by side, one below the other in a tiny window. They are as wide as there is room.
pub fn pair<'a, M: Clone + 'a>(left: Field<'a, M>, right: Field<'a, M>) -> Element<'a, M> {
    paired([left.into_parts(), right.into_parts()])
}

impl<'a, M: Clone + 'a> From<Field<'a, M>> for Element<'a, M> {
    fn from(field: Field<'a, M>) -> Self {
        let [label, reveal, input, below] = field.into_parts();
        let parts = stack(S4).push(ends(label, reveal, theme::LABEL_LINE)).push(input);
        container(stack(S8).push(parts).push(below)).max_width(theme::FIELD).into()
    }
}

impl<'a, M: Clone + 'a> Field<'a, M> {
    /// The label, what stands at the end of its line, the input, and what is said below it.
    fn into_parts(self) -> [Element<'a, M>; 4] {
        let field = self;
        let role = if field.secret { Role::Password } else { Role::Field };
        let spoken: Vec<&str> =
            [&field.error, &field.hint].into_iter().flatten().map(String::as_str).collect();
        let semantics = Semantics {
            id: field.id.clone(),
            description: spoken.join(" "),
            invalid: field.error.is_some(),
            required: field.required,
            ..Semantics::named(role, &field.label)
        };
        // The field says its label, hint and error itself.
        let label: Element<'a, M> =
            Control::told(Semantics::hidden(), paragraph(field.label, theme::LABEL, |t| t.text)).into();
        let reveal = field.reveal.map_or_else(|| nothing().into(), Into::into);
        let input = Input::new(
            semantics,
            field.value.expose(),
            field.on_input,
            field.on_paste,
            field.secret,
            field.shown,
            if field.mono { theme::PASSWORD } else { theme::BODY },
        );
        let input = match field.keyboard {
            Some(warnings) => input.warnings(warnings.map(warning)),
            None => input,
        };
        let error = field.error.map(|text| {
            let words = message(Icon::Error, text.clone(), theme::SMALL, |t| t.err.strong, |t| t.err.text);
            Control::told(
                Semantics {
                    live: Live::Assertive,
                    id: format!("{}-error", field.id).into(),
                    ..Semantics::named(Role::Status, text)
                },
                words,
            )
        });
        let hint = field
            .hint
            .map(|text| Control::told(Semantics::hidden(), paragraph(text, theme::HELPER, |t| t.text2)));
        let below = stack(S4).maybe(error).maybe(hint);
        [label, reveal, input.into(), below.into()]
    }
}
