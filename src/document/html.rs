//! A paper as a page for the browser, made to be printed.
use super::{Document, Section};

/// Nothing is loaded, and nothing in it can run: values come from strangers.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "\
@page { size: A4; margin: 20mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 760px; background: #fff; color: #17202b;
  font: 12pt/1.45 \"Segoe UI\", \"Liberation Sans\", Arial, sans-serif; overflow-wrap: anywhere; }
.mark { margin: 0 0 16pt; padding: 4pt 8pt; border: 2pt solid; text-align: center; font-weight: 700;
  letter-spacing: .1em; }
h1 { margin: 0 0 14pt; font-size: 18pt; line-height: 1.25; }
h2 { margin: 14pt 0 4pt; font-size: 13pt; line-height: 1.3; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 5pt 8pt 5pt 0; border-bottom: .5pt solid #8a94a3; text-align: left; vertical-align: top; }
th { width: 34%; font-weight: 400; color: #4a5361; }
td { font-weight: 600; }
tr, p, .signature, footer { break-inside: avoid; }
p { margin: 10pt 0 0; }
.signature { margin: 44pt 0 0 auto; padding-top: 3pt; width: 62%; border-top: .5pt dotted #17202b;
  text-align: center; font-size: 10pt; }
footer { margin-top: 28pt; padding-top: 6pt; border-top: .5pt solid #8a94a3; font-size: 10pt; color: #4a5361; }
footer p { margin: 0; }
@media print { body { padding: 0; max-width: none; } }
";

/// 9 points are the least that is read on paper without trouble; headings stay with their rows.
const DENSE: &str = "\
@media print {
  @page { margin: 12mm 14mm; }
  body { font-size: 9pt; line-height: 1.25; columns: 2; column-gap: 7mm; }
  h1, .mark, footer { column-span: all; }
  .mark { margin-bottom: 8pt; }
  h1 { margin-bottom: 0; font-size: 14pt; }
  h2 { margin: 6pt 0 0; font-size: 10pt; }
  th, td { padding: 1.5pt 4pt 1.5pt 0; }
  td { font-weight: 400; }
  p { margin-top: 3pt; }
  footer { margin-top: 6pt; padding-top: 3pt; font-size: 9pt; }
}
";

pub(super) fn write(document: &Document) -> Vec<u8> {
    let (language, title) = (document.language.code(), escaped(&document.title));
    let dense = if document.dense { DENSE } else { "" };
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{dense}</style>\n</head>\n<body>\n"
    );
    if let Some(mark) = &document.mark {
        element(&mut page, "p class=\"mark\"", mark);
    }
    element(&mut page, "h1", &document.title);
    document.sections.iter().for_each(|section| self::section(&mut page, section));
    if let Some(label) = &document.signature {
        element(&mut page, "div class=\"signature\"", label);
    }
    if !document.footer.is_empty() {
        page.push_str("<footer>\n");
        document.footer.iter().for_each(|line| element(&mut page, "p", line));
        page.push_str("</footer>\n");
    }
    page.push_str("</body>\n</html>\n");
    page.into_bytes()
}

fn section(page: &mut String, section: &Section) {
    if let Some(heading) = &section.heading {
        element(page, "h2", heading);
    }
    if !section.rows.is_empty() {
        page.push_str("<table>\n");
        for row in &section.rows {
            let (label, value) = (escaped(&row.label), escaped(&row.value));
            page.push_str(&format!("<tr><th scope=\"row\">{label}</th><td>{value}</td></tr>\n"));
        }
        page.push_str("</table>\n");
    }
    section.notes.iter().for_each(|note| element(page, "p", note));
}

/// `tag` with its attributes, which are our own.
fn element(page: &mut String, tag: &str, text: &str) {
    let name = tag.split(' ').next().unwrap_or(tag);
    page.push_str(&format!("<{tag}>{}</{name}>\n", escaped(text)));
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
