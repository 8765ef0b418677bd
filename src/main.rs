//! The wizard.
use kreator_csizs::training;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next()) {
        (Some(first), Some(folder)) if first == training::server::ARGUMENT => {
            training::server::main(Path::new(&folder))
        }
        _ => ExitCode::SUCCESS,
    }
}
