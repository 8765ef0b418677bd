//! A dictionary as XML: `<slownik kod wersja stanNa><pozycja klucz="…"><pole nazwa="…">…`, read piece by
//! piece. No DTD, no entities but the five of XML, no piece without end.
use super::rows::{Bad, LONGEST, Line, Row, bad};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::cell::Cell;
use std::io::{self, BufRead, ErrorKind, Read};
use std::rc::Rc;

/// Hands over each `pozycja`; returns how many there were. `code` and `version` are those of the list.
///
/// # Errors
/// [`Bad`]: not well-formed, another dictionary or version, elements that the profile does not know.
pub(super) fn read_xml(
    from: &mut impl BufRead,
    (code, version): (&str, u32),
    mut each: impl FnMut(Row) -> Result<(), Bad>,
) -> Result<u64, Bad> {
    let left = Rc::new(Cell::new(0));
    let mut reader = Reader::from_reader(Bounded { from, left: Rc::clone(&left) });
    reader.config_mut().check_end_names = true;
    let mut piece = Vec::new();
    let (mut depth, mut rows, mut ended) = (0, 0, false);
    let mut line = Line::default();
    let mut value = Vec::new();
    loop {
        piece.clear();
        left.set(LONGEST);
        let event = match reader.read_event_into(&mut piece) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) => return Err(Bad::Io(io::Error::new(error.kind(), error))),
            Err(error) => return bad(error.to_string()),
        };
        match event {
            Event::Start(element) => {
                begin(depth, &element, (code, version), &mut line)?;
                if depth == 2 {
                    value.clear();
                }
                depth += 1;
            }
            Event::Empty(element) => {
                begin(depth, &element, (code, version), &mut line)?;
                match depth {
                    0 => ended = true,
                    1 => {
                        rows += 1;
                        each(line.end().0)?;
                    }
                    _ => line.push(&[])?,
                }
            }
            Event::End(_) => {
                depth -= 1;
                match depth {
                    0 => ended = true,
                    1 => {
                        rows += 1;
                        each(line.end().0)?;
                    }
                    _ => line.push(&value)?,
                }
            }
            Event::Text(text) if depth == 3 => value.extend_from_slice(&text),
            Event::CData(text) if depth == 3 => value.extend_from_slice(&text),
            Event::GeneralRef(name) if depth == 3 => {
                if !(name.starts_with(b"#")
                    || [&b"lt"[..], b"gt", b"amp", b"apos", b"quot"].contains(&&name[..]))
                {
                    return bad("an entity");
                }
                value.push(b'&');
                value.extend_from_slice(&name);
                value.push(b';');
            }
            Event::Text(text) if text.iter().all(u8::is_ascii_whitespace) => {}
            Event::Comment(_) | Event::Decl(_) => {}
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => return bad("text between elements"),
            Event::DocType(_) => return bad("a DTD"),
            Event::PI(_) => return bad("a processing instruction"),
            Event::Eof => break,
        }
        if value.len() > LONGEST {
            return bad("a value without end");
        }
    }
    if ended && depth == 0 { Ok(rows) } else { bad("no end") }
}

/// An element at its depth: `slownik`, `pozycja`, `pole`.
fn begin(
    depth: usize,
    element: &BytesStart<'_>,
    (code, version): (&str, u32),
    line: &mut Line,
) -> Result<(), Bad> {
    let attribute = |name: &str| -> Result<String, Bad> {
        let found = element.try_get_attribute(name).map_err(|error| Bad::Content(error.to_string()))?;
        let Some(found) = found else { return bad(format!("no {name}")) };
        let text = found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| Bad::Content(error.to_string()))?;
        Ok(text.into_owned())
    };
    match (depth, element.name().as_ref()) {
        (0, b"slownik") => {
            if attribute("kod")? != code || attribute("wersja")?.parse() != Ok(version) {
                return bad("another dictionary or version");
            }
            Ok(())
        }
        (1, b"pozycja") => line.push(attribute("klucz")?.as_bytes()),
        // The name of the value belongs to it: values may be left out.
        (2, b"pole") => line.push(attribute("nazwa")?.as_bytes()),
        (_, name) => bad(format!("an element {} at depth {depth}", String::from_utf8_lossy(name))),
    }
}

/// No piece may be longer than what is left: the reader keeps a whole one in memory.
struct Bounded<R> {
    from: R,
    left: Rc<Cell<usize>>,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.fill_buf()?.read(buffer)?;
        self.consume(length);
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let left = self.left.get();
        let there = self.from.fill_buf()?;
        if left == 0 && !there.is_empty() {
            return Err(io::Error::new(ErrorKind::InvalidData, "a piece without end"));
        }
        Ok(there.get(..left).unwrap_or(there))
    }

    fn consume(&mut self, length: usize) {
        self.left.set(self.left.get().saturating_sub(length));
        self.from.consume(length);
    }
}
