//! The six questions to Windows that no safe crate asks. The only unsafe code of the project.
#![expect(unsafe_code, reason = "the one module that may: calls into Windows")]
use std::ffi::{OsStr, OsString};
use std::os::windows::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use windows_sys::Win32::Foundation::{CloseHandle, ERROR_CANCELLED, GetLastError, WAIT_OBJECT_0};
use windows_sys::Win32::Graphics::Gdi::{GetSysColor, SYS_COLOR_INDEX};
use windows_sys::Win32::NetworkManagement::NetManagement::{
    NetApiBufferFree, NetGetJoinInformation, NetSetupDomainName,
};
use windows_sys::Win32::System::Com::{
    COINIT_APARTMENTTHREADED, COINIT_DISABLE_OLE1DDE, CoInitializeEx, CoUninitialize,
};
use windows_sys::Win32::System::SystemInformation::GetSystemDirectoryW;
use windows_sys::Win32::System::Threading::{GetExitCodeProcess, INFINITE, WaitForSingleObject};
use windows_sys::Win32::UI::Accessibility::{HCF_HIGHCONTRASTON, HIGHCONTRASTW};
use windows_sys::Win32::UI::Shell::{
    SEE_MASK_NOASYNC, SEE_MASK_NOCLOSEPROCESS, SHELLEXECUTEINFOW, ShellExecuteExW,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GetForegroundWindow, SPI_GETHIGHCONTRAST, SW_HIDE, SystemParametersInfoW,
};

/// Why a process with more rights did not run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// "Nie", or a policy that allows no asking.
    NoConsent,
    /// Or it could not be waited for; the error of Windows.
    Other(u32),
}

/// The folder of the programs of Windows. Never by a variable of the environment: whoever runs as this
/// user can set those, and the elevated process would run what they name.
pub fn system_folder() -> Option<PathBuf> {
    let mut buffer = [0_u16; 300];
    let length = u32::try_from(buffer.len()).ok()?;
    // SAFETY: the buffer is as long as it is said to be; Windows writes no further.
    let written = unsafe { GetSystemDirectoryW(buffer.as_mut_ptr(), length) };
    let path = buffer.get(..usize::try_from(written).ok()?).filter(|path| !path.is_empty())?;
    Some(OsString::from_wide(path).into())
}

/// Whether high contrast is on.
pub fn has_high_contrast() -> bool {
    let Ok(size) = u32::try_from(size_of::<HIGHCONTRASTW>()) else { return false };
    let mut contrast = HIGHCONTRASTW { cbSize: size, dwFlags: 0, lpszDefaultScheme: std::ptr::null_mut() };
    // SAFETY: the structure is ours and says how long it is; Windows writes no further. The name that it
    // points to afterwards belongs to Windows and is not looked at.
    let told = unsafe {
        SystemParametersInfoW(SPI_GETHIGHCONTRAST, size, std::ptr::from_mut(&mut contrast).cast(), 0)
    };
    told != 0 && contrast.dwFlags & HCF_HIGHCONTRASTON != 0
}

/// A colour of Windows, as 0xRRGGBB.
pub fn system_colour(index: SYS_COLOR_INDEX) -> u32 {
    // SAFETY: no memory is passed; an index that Windows does not know gives 0.
    let colour = unsafe { GetSysColor(index) };
    // Windows keeps red in the lowest byte.
    (colour & 0xff) << 16 | (colour & 0xff00) | (colour >> 16) & 0xff
}

/// The domain that this computer has joined.
pub fn domain() -> Option<String> {
    let mut name = std::ptr::null_mut();
    let mut status = 0;
    // SAFETY: no server name means this computer; both pointers are to our own variables.
    let code = unsafe { NetGetJoinInformation(std::ptr::null(), &mut name, &mut status) };
    if code != 0 || name.is_null() {
        return None;
    }
    // SAFETY: after success it is a string that ends with zero, ours until it is freed, which happens
    // once, below, after the last look at it.
    let text = unsafe {
        let length = (0..256).take_while(|place| *name.add(*place) != 0).count();
        let text = String::from_utf16_lossy(std::slice::from_raw_parts(name, length));
        let _ = NetApiBufferFree(name.cast());
        text
    };
    (status == NetSetupDomainName).then_some(text)
}

/// Runs a program with the rights of an administrator and waits for its exit code. Windows asks the
/// person first. The arguments are joined by spaces: they must have none themselves, nor quotes.
///
/// # Errors
/// See [`Refused`].
pub fn run_elevated(program: &Path, arguments: &[String]) -> Result<u32, Refused> {
    let (program, arguments) = (wide(program.as_os_str()), wide(OsStr::new(&arguments.join(" "))));
    // A thread of its own: the shell wants COM, and nobody else is to be bound by it.
    let ran = std::thread::spawn(move || shell_execute(&program, &arguments)).join();
    ran.unwrap_or(Err(Refused::Other(0)))
}

fn shell_execute(program: &[u16], arguments: &[u16]) -> Result<u32, Refused> {
    let verb = wide(OsStr::new("runas"));
    let mut info = SHELLEXECUTEINFOW {
        cbSize: u32::try_from(size_of::<SHELLEXECUTEINFOW>()).unwrap_or(0),
        fMask: SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC,
        // SAFETY: no arguments; a window of another program is as good an owner as none.
        hwnd: unsafe { GetForegroundWindow() },
        lpVerb: verb.as_ptr(),
        lpFile: program.as_ptr(),
        lpParameters: arguments.as_ptr(),
        nShow: SW_HIDE,
        ..Default::default()
    };
    // SAFETY: COM is begun and ended on this thread; every string of `info` ends with zero and lives
    // until the call is over; the handle is closed once, after its last use.
    unsafe {
        let com = COINIT_APARTMENTTHREADED | COINIT_DISABLE_OLE1DDE;
        let begun = CoInitializeEx(std::ptr::null(), com.cast_unsigned()) >= 0;
        let result = if ShellExecuteExW(&mut info) == 0 {
            Err(match GetLastError() {
                ERROR_CANCELLED => Refused::NoConsent,
                code => Refused::Other(code),
            })
        } else if info.hProcess.is_null() {
            Err(Refused::Other(0))
        } else {
            let mut code = 0;
            let waited = WaitForSingleObject(info.hProcess, INFINITE) == WAIT_OBJECT_0;
            let told = waited && GetExitCodeProcess(info.hProcess, &mut code) != 0;
            let error = GetLastError();
            let _ = CloseHandle(info.hProcess);
            if told { Ok(code) } else { Err(Refused::Other(error)) }
        };
        if begun {
            CoUninitialize();
        }
        result
    }
}

fn wide(text: &OsStr) -> Vec<u16> {
    text.encode_wide().chain([0]).collect()
}
