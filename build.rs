//! `fl!` checks keys at compile time, so a changed text must compile again.
fn main() {
    println!("cargo:rerun-if-changed=i18n");
}
