//! A virtual screen of its own, and what reaches the programs on it: keys and titles of windows.
use std::io::{BufRead, BufReader, ErrorKind};
use std::process::{Child, Command, Stdio};

pub struct Desktop {
    server: Child,
    name: String,
}

impl Desktop {
    /// # Panics
    /// With the name of the package that is missing: a test that cannot run has not passed.
    pub fn open() -> Self {
        let mut server = Command::new("Xvfb");
        let server =
            server.args(["-displayfd", "1", "-screen", "0", "960x640x24", "-nolisten", "tcp", "-noreset"]);
        let server = server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = installed(server, "Xvfb", "xvfb");
        let mut name = String::new();
        let _ = BufReader::new(server.stdout.take().unwrap()).read_line(&mut name).unwrap();
        assert!(!name.trim().is_empty(), "Xvfb did not open a display");
        let desktop = Self { server, name: format!(":{}", name.trim()) };
        assert!(desktop.xdotool(&["version"]).is_some());
        desktop
    }

    /// `:1`
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it prints; `None` where it fails, as when the window has just gone.
    pub fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let mut tool = Command::new("xdotool");
        let tool = tool.args(arguments).env("DISPLAY", &self.name).stderr(Stdio::null()).output();
        let output = installed(tool, "xdotool", "xdotool");
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// # Panics
/// With the name of the package that is missing.
pub fn installed<T>(started: std::io::Result<T>, program: &str, package: &str) -> T {
    match started {
        Ok(value) => value,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            panic!("{program} is missing: apt-get install {package} (bash tests/scripts/all does it)")
        }
        Err(error) => panic!("{program}: {error}"),
    }
}
