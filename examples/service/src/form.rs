//! From a multipart body to uploads and claims.

use axum::body::Bytes;
use axum::extract::multipart::Field;
use axum::extract::{FromRequest, Multipart, Request};
use precheck::{Claims, Slot};

use crate::ask::Ask;
use crate::config::Config;
use crate::problem::Problem;

/// The bytes of a text field. An address has a few hundred.
const LONGEST_TEXT: usize = 4096;
/// The fields of one request, files included: each name of the form once, and files enough to say that they are too many.
const MOST_FIELDS: usize = 64;

/// What was sent in.
#[derive(Debug, Default)]
pub(crate) struct Sent {
    pub(crate) uploads: Vec<(Slot, Bytes)>,
    /// What was typed; `None` where no field of the form was sent.
    pub(crate) claims: Option<Claims>,
    pub(crate) ask: Ask,
}

/// Reads a submission. The first mistake ends it.
pub(crate) async fn read(request: Request, config: &Config) -> Result<Sent, Problem> {
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| Problem::bad("not-multipart", "send multipart/form-data with a boundary"))?;
    let broken = |error| Problem::of_multipart(&error, config.most_body);
    let mut sent = Sent::default();
    let mut fields = 0;
    while let Some(field) = parts.next_field().await.map_err(broken)? {
        fields += 1;
        if fields > MOST_FIELDS {
            let message = format!("a request may have up to {MOST_FIELDS} fields");
            return Err(Problem::bad("too-many-fields", message));
        }
        let name = field.name().unwrap_or_default().to_owned();
        if let Ok(slot) = name.parse::<Slot>() {
            let unnamed = field.file_name().is_none_or(str::is_empty);
            let bytes = field.bytes().await.map_err(broken)?;
            // Without a name and empty is what a browser sends for a file that was not chosen.
            if !(unnamed && bytes.is_empty()) {
                sent.has_room_for(slot, config.most_files)?;
                sent.uploads.push((slot, bytes));
            }
        } else {
            let text = text(field, config).await?;
            sent.take(&name, text)?;
        }
    }
    if sent.uploads.is_empty() {
        let places: Vec<_> = Slot::ALL.iter().map(|slot| slot.as_str()).collect();
        let message = format!("send at least one file: {}", places.join(", "));
        return Err(Problem::bad("no-file", message));
    }
    Ok(sent)
}

impl Sent {
    fn has_room_for(&self, slot: Slot, most: usize) -> Result<(), Problem> {
        if self.uploads.len() >= most {
            let message = format!("a submission may have up to {most} files");
            return Err(Problem::bad("too-many-files", message));
        }
        if slot != Slot::Proof && self.uploads.iter().any(|(taken, _)| *taken == slot) {
            let message = format!("`{slot}` was sent twice; only `proof` may be");
            return Err(Problem::bad("file-twice", message));
        }
        Ok(())
    }

    /// Takes what was typed into a field, by the name that it has on the command line or in [`Claims`].
    fn take(&mut self, name: &str, text: String) -> Result<(), Problem> {
        if self.ask.take(name, &text)? {
            return Ok(());
        }
        let mut claims = self.claims.take().unwrap_or_default();
        match name {
            "dob" | "date_of_birth" => claims.date_of_birth = Some(text),
            "expiry" => claims.expiry = Some(text),
            "issued" => claims.issued = Some(text),
            "name" => claims.name = Some(text),
            "address" => claims.address = Some(text.into()),
            "country" => claims.country = Some(text),
            "number" | "document_number" => claims.document_number = Some(text),
            "type" | "document_type" => claims.document_type = Some(text),
            "sex" => claims.sex = Some(text),
            "date_order" | "date-order" => {
                let order = text.parse();
                claims.date_order = Some(order.map_err(|why: precheck::Error| {
                    Problem::bad("unknown-date-order", why.to_string())
                })?);
            }
            _ => {
                let message = "the fields are front, back, passport, selfie, proof, dob, expiry, issued, name, address, \
                               country, number, type, sex, date_order, lang and labels";
                return Err(Problem::bad("unknown-field", message));
            }
        }
        self.claims = Some(claims);
        Ok(())
    }
}

/// The text of a field, which may not be long.
async fn text(mut field: Field<'_>, config: &Config) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field
        .chunk()
        .await
        .map_err(|error| Problem::of_multipart(&error, config.most_body))?
    {
        if bytes.len() + chunk.len() > LONGEST_TEXT {
            let message = format!("a text field may have up to {LONGEST_TEXT} bytes");
            return Err(Problem::bad("field-too-long", message));
        }
        bytes.extend_from_slice(&chunk);
    }
    String::from_utf8(bytes).map_err(|_| Problem::bad("field-not-utf-8", "text fields are UTF-8"))
}
