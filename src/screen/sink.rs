//! Where features are collected, in one order for fitting and for use.

/// Numbers in the order in which they are measured, with their names where a program asks for them.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) values: Vec<f32>,
    pub(super) names: Option<Vec<String>>,
}

impl Sink {
    /// Takes a number; one that came to none counts as 0.
    pub(super) fn push(&mut self, group: &str, name: &str, value: f32) {
        self.values
            .push(if value.is_finite() { value } else { 0.0 });
        if let Some(names) = &mut self.names {
            names.push(format!("{group}.{name}"));
        }
    }

    /// Takes numbers that are told apart by their place.
    pub(super) fn extend(&mut self, group: &str, name: &str, values: &[f32]) {
        for (i, &value) in values.iter().enumerate() {
            if self.names.is_some() {
                self.push(group, &format!("{name}{i}"), value);
            } else {
                self.push(group, name, value);
            }
        }
    }
}

/// The value below which this share of the numbers lies; 0 of none. The numbers are left in another order.
pub(super) fn quantile(values: &mut [f32], share: f32) -> f32 {
    if values.is_empty() {
        return 0.0;
    }
    let at = ((values.len() - 1) as f32 * share).round() as usize;
    *values.select_nth_unstable_by(at, f32::total_cmp).1
}
