//! A session bus of its own, with nothing on it but what a test puts there.
use super::desktop::installed;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

pub struct Bus {
    pub home: tempfile::TempDir,
    daemon: Child,
    pub address: String,
}

impl Bus {
    pub fn of_a_new_user() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut daemon = Command::new("dbus-daemon");
        let _ = daemon.args(["--session", "--nofork", "--print-address=1"]).env("HOME", home.path());
        // What the bus would start by itself is found there: nothing.
        let _ = daemon.env("XDG_DATA_HOME", home.path()).env("XDG_DATA_DIRS", home.path());
        let daemon = daemon.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut daemon = installed(daemon, "dbus-daemon", "dbus");
        let mut address = String::new();
        let _ = BufReader::new(daemon.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { home, daemon, address: address.trim().to_owned() }
    }

    /// A program of that user.
    pub fn run(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let _ = command
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", self.home.path())
            .env("XDG_RUNTIME_DIR", self.home.path())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command
    }

    /// As it goes when the person's session breaks.
    pub fn dies(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        self.dies();
    }
}
