//! A page as a person sees it: its elements in order, and what of it is visible.
use super::words;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1250};
use scraper::{ElementRef, Html, Selector};
use std::collections::HashMap;
use std::ops::Range;
use url::Url;

/// More tags and entities than any form of an office has.
const MOST_MARKS: usize = 20_000;
const MOST_DEEP: usize = 512;
const MOST_CONTROLS: usize = 500;
const MOST_FORMS: usize = 50;
const MOST_RULES: usize = 200;

/// A page cannot be read: too much of it, or no text.
#[derive(Debug)]
pub(super) struct Unreadable(pub &'static str);

#[derive(Debug)]
pub(super) struct Page {
    /// After all redirects; what relative addresses refer to is `base`.
    pub url: Url,
    pub base: Url,
    /// In which a form of this page is sent.
    pub encoding: &'static Encoding,
    pub nodes: Vec<Node>,
}

/// A node, its descendants right behind it.
#[derive(Debug)]
pub(super) struct Node {
    pub parent: Option<usize>,
    /// The first node behind the descendants.
    pub end: usize,
    pub hidden: bool,
    pub kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Text(String),
    Element { tag: String, attributes: Vec<(String, String)> },
}

impl Page {
    pub(super) fn read(url: Url, content_type: &str, body: &[u8]) -> Result<Self, Unreadable> {
        let encoding = encoding_of(content_type, body);
        let (text, encoding, _) = encoding.decode(body);
        if text.contains('\0') {
            return Err(Unreadable("not a text"));
        }
        if text.matches(['<', '&']).count() > MOST_MARKS {
            return Err(Unreadable("too many elements"));
        }
        // Before the parser, whose work grows with the square of the depth.
        if nests_deeply(&text) {
            return Err(Unreadable("nested too deeply"));
        }
        let nodes = flatten(&Html::parse_document(&text));
        let mut page = Self { base: url.clone(), url, encoding: encoding.output_encoding(), nodes };
        page.bounded()?;
        let base =
            page.elements("base").find_map(|i| page.attribute(i, "href")).map(|base| page.url.join(base));
        if let Some(Ok(base)) = base {
            page.base = base;
        }
        Ok(page)
    }

    fn bounded(&self) -> Result<(), Unreadable> {
        let mut depths: Vec<usize> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            depths.push(node.parent.and_then(|parent| depths.get(parent)).map_or(0, |depth| depth + 1));
        }
        if depths.into_iter().max().unwrap_or(0) > MOST_DEEP {
            return Err(Unreadable("nested too deeply"));
        }
        let controls = (0..self.nodes.len()).filter(|&i| is_control(self.tag(i))).count();
        if controls > MOST_CONTROLS || self.elements("form").count() > MOST_FORMS {
            return Err(Unreadable("too many forms or fields"));
        }
        Ok(())
    }

    pub(super) fn tag(&self, i: usize) -> &str {
        match self.nodes.get(i).map(|node| &node.kind) {
            Some(Kind::Element { tag, .. }) => tag,
            _ => "",
        }
    }

    pub(super) fn attribute(&self, i: usize, name: &str) -> Option<&str> {
        match &self.nodes.get(i)?.kind {
            Kind::Element { attributes, .. } => {
                attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
            }
            Kind::Text(_) => None,
        }
    }

    pub(super) fn has(&self, i: usize, name: &str) -> bool {
        self.attribute(i, name).is_some()
    }

    pub(super) fn is_hidden(&self, i: usize) -> bool {
        self.nodes.get(i).is_none_or(|node| node.hidden)
    }

    pub(super) fn parent(&self, i: usize) -> Option<usize> {
        self.nodes.get(i)?.parent
    }

    pub(super) fn ancestors(&self, i: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.parent(i), |&i| self.parent(i))
    }

    /// The element itself and all below it.
    pub(super) fn within(&self, i: usize) -> Range<usize> {
        i..self.nodes.get(i).map_or(i, |node| node.end)
    }

    pub(super) fn elements(&self, tag: &'static str) -> impl Iterator<Item = usize> {
        (0..self.nodes.len()).filter(move |&i| self.tag(i) == tag)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<usize> {
        (0..self.nodes.len()).find(|&i| self.attribute(i, "id") == Some(id))
    }

    /// What stands before the node under the same parent, the nearest first.
    pub(super) fn before(&self, i: usize) -> Vec<usize> {
        let parent = self.parent(i);
        let mut siblings = Vec::new();
        let mut next = parent.map_or(0, |parent| parent + 1);
        while next < i {
            siblings.push(next);
            next = self.within(next).end.max(next + 1);
        }
        siblings.reverse();
        siblings
    }

    /// The visible text of an element, in one line.
    pub(super) fn text(&self, i: usize) -> String {
        self.lines(self.within(i)).join(" ")
    }

    /// All visible text, a line for each block.
    pub(super) fn visible(&self) -> Vec<String> {
        self.lines(0..self.nodes.len())
    }

    fn lines(&self, range: Range<usize>) -> Vec<String> {
        let mut lines = Lines::default();
        let mut open: Vec<usize> = Vec::new();
        for i in range {
            while open.pop_if(|end| *end <= i).is_some() {
                lines.end_line();
            }
            let Some(node) = self.nodes.get(i) else { break };
            match &node.kind {
                Kind::Text(text) if !node.hidden => lines.push(text),
                Kind::Text(_) => {}
                Kind::Element { tag, .. } if !is_inline(tag) => {
                    lines.end_line();
                    open.push(node.end);
                }
                Kind::Element { .. } => {}
            }
        }
        lines.end_line();
        lines.done
    }

    /// `<meta http-equiv="refresh">` that a browser follows at once.
    pub(super) fn refresh(&self) -> Option<Url> {
        let content = self
            .elements("meta")
            .filter(|&i| {
                self.attribute(i, "http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
            })
            .find_map(|i| self.attribute(i, "content"))?;
        let (delay, rest) = content.split_once([';', ','])?;
        let at_once = delay.trim().parse::<f32>().is_ok_and(|seconds| seconds <= 1.0);
        let rest = rest.trim();
        let address = match rest.get(..3) {
            Some(start) if start.eq_ignore_ascii_case("url") => {
                rest.get(3..)?.trim_start().strip_prefix('=')?
            }
            _ => rest,
        };
        self.base.join(address.trim().trim_matches(['"', '\''])).ok().filter(|_| at_once)
    }
}

#[derive(Default)]
struct Lines {
    done: Vec<String>,
    line: String,
}

impl Lines {
    fn push(&mut self, text: &str) {
        self.line.push_str(text);
    }

    fn end_line(&mut self) {
        let line = self.line.split_whitespace().collect::<Vec<_>>().join(" ");
        if !line.is_empty() {
            self.done.push(line);
        }
        self.line.clear();
    }
}

/// A mark at the front, the header, the page's own word, else what the bytes allow.
fn encoding_of(content_type: &str, body: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(body) {
        return encoding;
    }
    let start = String::from_utf8_lossy(body.get(..2048).unwrap_or(body)).to_ascii_lowercase();
    let named = |text: &str| {
        let label = text.split_once("charset=")?.1.trim_start_matches(['"', '\'', ' ']);
        let end =
            label.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).unwrap_or(label.len());
        Encoding::for_label(label.get(..end)?.as_bytes())
    };
    let declared = named(content_type).or_else(|| {
        named(&start).map(|encoding| {
            // A page whose own word can be read in ASCII is not in UTF-16.
            if encoding.is_ascii_compatible() { encoding } else { UTF_8 }
        })
    });
    declared.unwrap_or(if std::str::from_utf8(body).is_ok() { UTF_8 } else { WINDOWS_1250 })
}

/// Without recursion: a hostile page nests as deep as it likes.
fn flatten(html: &Html) -> Vec<Node> {
    let rules = style_rules(html);
    let mut nodes: Vec<Node> = Vec::new();
    let mut places = HashMap::new();
    for node in html.tree.root().descendants() {
        let at = nodes.len();
        let parent = node.parent().and_then(|parent| places.get(&parent.id()).copied());
        let covered = parent.is_some_and(|parent| covers(&nodes, parent, node.value()));
        let (hidden, kind) = match node.value() {
            scraper::Node::Text(text) => (covered, Kind::Text(text.to_string())),
            scraper::Node::Element(element) => {
                let tag = element.name().to_owned();
                let attributes: Vec<_> =
                    element.attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
                let hidden = covered
                    || is_hidden(&tag, &attributes)
                    || ElementRef::wrap(node).is_some_and(|it| is_hidden_by(&rules, &it, &attributes));
                (hidden, Kind::Element { tag, attributes })
            }
            // The inside of a template hangs on a node of its own.
            _ => {
                if let Some(parent) = parent {
                    let _ = places.insert(node.id(), parent);
                }
                continue;
            }
        };
        let _ = places.insert(node.id(), at);
        nodes.push(Node { parent, end: at + 1, hidden, kind });
    }
    for at in (0..nodes.len()).rev() {
        let (end, parent) = match nodes.get(at) {
            Some(node) => (node.end, node.parent),
            None => continue,
        };
        if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent)) {
            parent.end = parent.end.max(end);
        }
    }
    nodes
}

/// Whether the parent keeps this child out of sight.
fn covers(nodes: &[Node], parent: usize, child: &scraper::Node) -> bool {
    let Some(Node { hidden, kind: Kind::Element { tag, attributes }, .. }) = nodes.get(parent) else {
        return false;
    };
    let is_summary = child.as_element().is_some_and(|element| element.name() == "summary");
    let closed = tag == "details" && !is_summary && value(attributes, "open").is_none();
    // What was typed or can be chosen is no message.
    *hidden || closed || matches!(tag.as_str(), "textarea" | "option")
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// Counts tags that are opened and not closed, but for those that end by themselves.
fn nests_deeply(text: &str) -> bool {
    let mut depth = 0_usize;
    for tag in text.split('<').skip(1) {
        let (closes, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
        let name = tag.get(..end).unwrap_or_default().to_ascii_lowercase();
        let ends_by_itself = matches!(
            name.as_str(),
            "" | "area"
                | "base"
                | "br"
                | "col"
                | "embed"
                | "hr"
                | "img"
                | "input"
                | "link"
                | "meta"
                | "source"
                | "track"
                | "wbr"
                | "p"
                | "li"
                | "dt"
                | "dd"
                | "td"
                | "th"
                | "tr"
                | "tbody"
                | "thead"
                | "tfoot"
                | "option"
                | "optgroup"
        );
        match (ends_by_itself, closes) {
            (true, _) => {}
            (false, true) => depth = depth.saturating_sub(1),
            (false, false) => depth += 1,
        }
        if depth > MOST_DEEP {
            return true;
        }
    }
    false
}

fn is_hidden(tag: &str, attributes: &[(String, String)]) -> bool {
    let by_tag = match tag {
        "head" | "title" | "script" | "style" | "template" | "noscript" | "noframes" | "noembed"
        | "iframe" | "object" | "datalist" | "svg" | "math" => true,
        "dialog" => value(attributes, "open").is_none(),
        "input" => value(attributes, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("hidden")),
        _ => false,
    };
    let by_class = || {
        let hides =
            |class: &str| words::section("ukryte-klasy").iter().any(|it| class.eq_ignore_ascii_case(it));
        value(attributes, "class").is_some_and(|classes| classes.split_whitespace().any(hides))
    };
    by_tag || value(attributes, "hidden").is_some() || by_class()
}

/// A rule of the page's own style sheets that hides or shows.
struct Rule {
    selector: Selector,
    hides: bool,
}

/// The later of two rules wins; what the element says itself wins over both.
fn is_hidden_by(rules: &[Rule], element: &ElementRef<'_>, attributes: &[(String, String)]) -> bool {
    let own = value(attributes, "style").and_then(hides);
    own.unwrap_or_else(|| {
        rules.iter().rev().find(|rule| rule.selector.matches(element)).is_some_and(|rule| rule.hides)
    })
}

/// What declarations say about being seen, if anything.
fn hides(declarations: &str) -> Option<bool> {
    let mut verdict = None;
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.replace("!important", "").trim().to_ascii_lowercase();
        let hidden = match name.trim().to_ascii_lowercase().as_str() {
            "display" => value == "none",
            "visibility" => value == "hidden" || value == "collapse",
            _ => continue,
        };
        verdict = Some(hidden || verdict == Some(true));
    }
    verdict
}

/// Plain rules only: what stands in `@media` and the like is left out.
fn style_rules(html: &Html) -> Vec<Rule> {
    let Ok(style) = Selector::parse("style") else { return Vec::new() };
    let mut rules = Vec::new();
    for sheet in html.select(&style) {
        let text = without_comments(&sheet.text().collect::<String>());
        let mut rest = text.as_str();
        while let Some((selectors, behind)) = rest.split_once('{') {
            let end = block_end(behind);
            let block = behind.get(..end).unwrap_or_default();
            rest = behind.get(end..).unwrap_or_default().trim_start_matches('}');
            if selectors.trim_start().starts_with('@') || rules.len() >= MOST_RULES {
                continue;
            }
            if let (Some(hides), Ok(selector)) = (hides(block), Selector::parse(selectors.trim())) {
                rules.push(Rule { selector, hides });
            }
        }
    }
    rules
}

fn block_end(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("/*") {
        out.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// What takes part in a form.
pub(super) fn is_control(tag: &str) -> bool {
    matches!(tag, "input" | "button" | "select" | "textarea")
}

fn is_inline(tag: &str) -> bool {
    matches!(
        tag,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "img"
    )
}
