//! XML from a stranger: no DTD, entities nor external references, bounded in depth and in size.
use roxmltree::{Document, Node, ParsingOptions};

/// Far deeper than any message of the profile.
const DEEPEST: usize = 32;
/// A list of some thousand dictionaries.
const MOST_NODES: u32 = 100_000;
/// Of one text, in characters.
const LONGEST: usize = 1000;

/// Why an answer is none.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// Whole, and not of this profile (S-03).
    NotOurs(String),
    /// N-13.
    Unreadable(String),
}

pub(super) fn unreadable<T>(details: impl Into<String>) -> Result<T, Unread> {
    Err(Unread::Unreadable(details.into()))
}

/// Reads `bytes` and hands over their root.
///
/// # Errors
/// Not UTF-8, not well-formed, with a DTD or a processing instruction, too deep or too much.
pub(super) fn parse<T>(
    bytes: &[u8],
    read: impl FnOnce(Node<'_, '_>) -> Result<T, Unread>,
) -> Result<T, Unread> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(bytes) else { return unreadable("not UTF-8") };
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => return unreadable(error.to_string()),
    };
    let deep = |node: Node<'_, '_>| node.ancestors().nth(DEEPEST).is_some();
    if document.descendants().any(|node| deep(node) || node.is_pi()) {
        return unreadable("too deep, or with a processing instruction");
    }
    read(document.root_element())
}

/// The elements inside, where nothing else stands there.
///
/// # Errors
/// Text between them.
pub(super) fn elements<'a, 'i>(node: Node<'a, 'i>) -> Result<Vec<Node<'a, 'i>>, Unread> {
    let stray = node.children().any(|child| {
        child.is_text()
            && child.text().is_some_and(|text| !text.trim_matches([' ', '\t', '\r', '\n']).is_empty())
    });
    if stray {
        return unreadable(format!("text in {}", node.tag_name().name()));
    }
    Ok(node.children().filter(Node::is_element).collect())
}

/// The texts of exactly these elements of one namespace, in their order.
///
/// # Errors
/// One is missing, stands twice, is another or holds no plain text.
pub(super) fn texts<'a, const N: usize>(
    nodes: &[Node<'a, '_>],
    namespace: &str,
    names: [&str; N],
) -> Result<[String; N], Unread> {
    if nodes.len() != N {
        return unreadable(format!("{} elements instead of {N}", nodes.len()));
    }
    let mut all = [const { String::new() }; N];
    for ((node, name), text) in nodes.iter().zip(names).zip(&mut all) {
        if !node.has_tag_name((namespace, name)) {
            return unreadable(format!("{name} is missing"));
        }
        *text = self::text(*node)?;
    }
    Ok(all)
}

/// The plain text of an element.
///
/// # Errors
/// It holds elements, controls or too much.
pub(super) fn text(node: Node<'_, '_>) -> Result<String, Unread> {
    if node.children().any(|child| child.is_element()) {
        return unreadable(format!("elements in {}", node.tag_name().name()));
    }
    let text: String = node.children().filter_map(|child| child.text().filter(|_| child.is_text())).collect();
    let text = text.trim();
    if text.chars().count() > LONGEST || text.chars().any(is_unfit) {
        return unreadable(format!("the text of {}", node.tag_name().name()));
    }
    Ok(text.to_owned())
}

/// Nothing that moves the cursor or turns the line around is shown.
pub(super) fn is_unfit(c: char) -> bool {
    c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
