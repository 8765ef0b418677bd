//! A virtual screen of its own, and what reaches the programs on it: keys and titles of windows.
use crate::support::Desk;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

pub struct Desktop {
    server: Child,
    name: String,
    wine: Option<Wine>,
}

/// Without a bus it would look for the one of the developer's session.
pub const NO_BUS: &str = "unix:path=/nonexistent";

/// As `packaging/windows/try-in-wine` names the person at the computer.
const USER: &str = "Żaneta Gęś";

/// The Windows program, as it was installed.
#[derive(Debug, Clone)]
pub struct Wine {
    pub prefix: PathBuf,
    pub program: PathBuf,
}

impl Desktop {
    /// # Panics
    /// With the name of the package that is missing: a test that cannot run has not passed.
    pub fn open() -> Self {
        Self::of_size("960x640x24", None)
    }

    /// Every wizard that starts on it is the Windows program. Wine leaves room for a frame that nobody
    /// draws here, so the screen is larger than the window.
    pub fn of_windows(wine: Wine) -> Self {
        Self::of_size("1024x720x24", Some(wine))
    }

    fn of_size(size: &str, wine: Option<Wine>) -> Self {
        let mut server = Command::new("Xvfb");
        let server = server.args(["-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset"]);
        let server = server.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut server = installed(server, "Xvfb", "xvfb");
        let mut name = String::new();
        let _ = BufReader::new(server.stdout.take().unwrap()).read_line(&mut name).unwrap();
        assert!(!name.trim().is_empty(), "Xvfb did not open a display");
        let desktop = Self { server, name: format!(":{}", name.trim()), wine };
        assert!(desktop.xdotool(&["version"]).is_some());
        desktop
    }

    /// `:1`
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The wizard, with nothing of the developer's session: neither its screen nor its services. All that
    /// it could leave behind lies in `home`, or in Wine's own folder.
    pub fn wizard(&self, home: &Path) -> Command {
        match &self.wine {
            None => self.program(&Desk::executable(), home),
            Some(wine) => self.program(&wine.program, home),
        }
    }

    pub fn program(&self, executable: &Path, home: &Path) -> Command {
        let mut program = Command::new(if self.wine.is_some() { Path::new("wine") } else { executable });
        if self.wine.is_some() {
            let _ = program.arg(executable);
        }
        let _ = program
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", home)
            .env("LANG", "C.UTF-8")
            .env("DBUS_SESSION_BUS_ADDRESS", NO_BUS)
            .env("DISPLAY", &self.name);
        let Some(wine) = &self.wine else {
            let _ = program.env("TMPDIR", home);
            return program;
        };
        // Not TMPDIR: Wine keeps its server there, and with another one this would be another Windows.
        // mscoree and mshtml are for programs of another kind, and would ask to be fetched.
        let _ = program
            .env("WINEPREFIX", &wine.prefix)
            .env("LOCPATH", wine.prefix.join("locale"))
            .env("LC_ALL", "pl_PL.UTF-8")
            .env("USER", USER)
            .env("WINEDEBUG", "-all")
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=");
        program
    }

    pub fn is_windows(&self) -> bool {
        self.wine.is_some()
    }

    /// The path as the wizard must be told it.
    pub fn path(&self, path: &Path) -> OsString {
        match &self.wine {
            None => path.into(),
            Some(wine) => {
                let drive_c = wine.prefix.join("drive_c");
                let (drive, path) = match path.strip_prefix(&drive_c) {
                    Ok(path) => ("C:\\", path),
                    Err(_) => ("Z:", path),
                };
                format!("{drive}{}", path.to_str().unwrap().replace('/', "\\")).into()
            }
        }
    }

    /// What `reg query KEY /s` prints in Wine.
    pub fn registry(&self, key: &str) -> String {
        // Without a home there is no registry.
        let home = tempfile::tempdir().unwrap();
        let mut query = self.program(Path::new("reg"), home.path());
        let output = query.args(["query", key, "/s"]).output().unwrap();
        String::from_utf8_lossy(&output.stdout).into_owned()
    }

    /// A picture of the whole screen.
    pub fn is_drawn_to(&self, picture: &Path) {
        let mut import = Command::new("import");
        let import = import.args(["-window", "root"]).arg(picture).env("DISPLAY", &self.name).status();
        assert!(installed(import, "import", "imagemagick").success());
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
