//! The lock-out guard (procedure, point 6b: "Piąta próba logowania się do systemu bez zmiany hasła
//! tymczasowego spowoduje czasową blokadę użytkownika"; wire-profile, "What counts as an attempt").

/// CSIZS locks the account at this attempt.
pub const LOCKING_ATTEMPT: u32 = 5;

/// So many the wizard makes; the next one it refuses (H-07).
pub const MOST_ATTEMPTS: u32 = LOCKING_ATTEMPT - 1;

/// How many are left when `counted` are counted.
pub fn left(counted: u32) -> u32 {
    MOST_ATTEMPTS.saturating_sub(counted)
}
