//! An envelope as it arrived, taken apart.
use crate::secret::Secret;
use crate::training::log::Operation;
use crate::training::registry::Call;
use chrono::{DateTime, Utc};
use roxmltree::{Document, Node};

const ENVELOPE: &str = "http://schemas.xmlsoap.org/soap/envelope/";
const MESSAGES: &str = "urn:csizs-kreator:profil:1";
const SECURITY: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
const UTILITY: &str = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
const PLAIN: &str = "#PasswordText";

pub(super) struct Envelope {
    pub(super) operation: Operation,
    /// The names and texts below the operation.
    fields: Vec<(String, String)>,
    /// Login and password.
    pub(super) token: Option<(String, Secret)>,
    pub(super) nonce: Option<String>,
    /// Created and Expires.
    pub(super) times: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Envelope {
    pub(super) fn field(&self, name: &str) -> String {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    pub(super) fn into_call(self) -> Call {
        Call {
            unit: self.field("identyfikatorJT"),
            system: self.field("idSystemu"),
            fingerprint: self.field("odciskCertyfikatu"),
            key: self.field("kluczIdempotencji"),
            token: self.token,
        }
    }
}

/// None for what is no message of the profile. (roxmltree reads no DTD.)
pub(super) fn envelope(bytes: &[u8]) -> Option<Envelope> {
    let text = std::str::from_utf8(bytes).ok()?;
    let document = Document::parse(text).ok()?;
    let root = Some(document.root_element()).filter(|root| root.has_tag_name((ENVELOPE, "Envelope")))?;
    let body = child(root, ENVELOPE, "Body")?;
    let call = body.children().find(Node::is_element)?;
    if call.tag_name().namespace() != Some(MESSAGES) {
        return None;
    }
    let fields = call.children().filter(Node::is_element);
    let security = child(root, ENVELOPE, "Header").and_then(|head| child(head, SECURITY, "Security"));
    let token = security.and_then(|security| child(security, SECURITY, "UsernameToken"));
    let moment = |node: Node<'_, '_>, name| {
        DateTime::parse_from_rfc3339(&text_of(node, UTILITY, name)?).ok().map(|moment| moment.to_utc())
    };
    let stamp = security.and_then(|security| child(security, UTILITY, "Timestamp"));
    Some(Envelope {
        operation: Operation::of(call.tag_name().name()),
        fields: fields
            .map(|field| (field.tag_name().name().to_owned(), field.text().unwrap_or_default().to_owned()))
            .collect(),
        token: token.and_then(credentials),
        nonce: token.and_then(|token| text_of(token, SECURITY, "Nonce")),
        times: stamp.and_then(|stamp| Some((moment(stamp, "Created")?, moment(stamp, "Expires")?))),
    })
}

/// The password as text, with its nonce and its time.
fn credentials(token: Node<'_, '_>) -> Option<(String, Secret)> {
    let password = child(token, SECURITY, "Password")?;
    let plain = password.attribute("Type")?.ends_with(PLAIN);
    let whole = text_of(token, SECURITY, "Nonce").is_some_and(|nonce| !nonce.is_empty())
        && text_of(token, UTILITY, "Created").is_some();
    let login = text_of(token, SECURITY, "Username")?;
    (plain && whole).then(|| (login, Secret::new(password.text().unwrap_or_default())))
}

fn child<'a, 'i>(node: Node<'a, 'i>, namespace: &str, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name((namespace, name)))
}

fn text_of(node: Node<'_, '_>, namespace: &str, name: &str) -> Option<String> {
    Some(child(node, namespace, name)?.text().unwrap_or_default().to_owned())
}
