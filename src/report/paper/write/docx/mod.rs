//! A paper as a Word document (ECMA-376, transitional): real headings, tables whose heads are repeated, captions with
//! fields, pictures with alternative texts. Word, WPS and `LibreOffice` open and edit it.

mod body;
mod parts;
mod table;
mod xml;

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::report::paper::{Paper, PaperError, Written};

use self::body::Body;

/// A picture of the document in both forms.
struct Picture {
    png: Vec<u8>,
    svg: Vec<u8>,
}

pub fn write(paper: &Paper) -> Result<Written, PaperError> {
    let body = Body::of(paper)?;
    let bytes = packed(paper, body).map_err(|error| PaperError::Refused(error.to_string()))?;
    Ok(Written { bytes, replaced: 0 })
}

/// The parts in one file, always in the same order and with the same time.
fn packed(paper: &Paper, body: Body) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut part = |name: &str, bytes: &[u8]| {
        zip.start_file(name, options)?;
        zip.write_all(bytes)?;
        zip::result::ZipResult::Ok(())
    };
    part("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes())?;
    part("_rels/.rels", parts::RELATIONS.as_bytes())?;
    part("docProps/core.xml", &parts::core(paper))?;
    part("word/styles.xml", &parts::styles(paper))?;
    part("word/numbering.xml", parts::NUMBERING.as_bytes())?;
    part("word/settings.xml", parts::SETTINGS.as_bytes())?;
    part("word/footer1.xml", &parts::footer(paper))?;
    part("word/_rels/document.xml.rels", &parts::document_relations(body.pictures.len()))?;
    for (at, picture) in body.pictures.iter().enumerate() {
        part(&format!("word/media/figure{}.png", at + 1), &picture.png)?;
        part(&format!("word/media/figure{}.svg", at + 1), &picture.svg)?;
    }
    part("word/document.xml", &body.into_document())?;
    Ok(zip.finish()?.into_inner())
}
