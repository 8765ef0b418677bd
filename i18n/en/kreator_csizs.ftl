### Texts of the wizard in English. The official messages of CSIZS stay in Polish, translated below.

## The frame of every page

program-name = CSIZS connection wizard
window-title = { $title } – { $stage } – CSIZS connection wizard
window-title-start = { $title } – CSIZS connection wizard
window-title-problem = Problem: { $title } – { $stage } – CSIZS connection wizard
window-title-start-problem = Problem: { $title } – CSIZS connection wizard
header-stage = Stage { $number } of 6: { $name }

stage-1 = Package
stage-2 = Password
stage-3 = Clock and server
stage-4 = Certificate
stage-5 = Registration
stage-6 = Dictionaries
stage-numbered = { $number }. { $name }
stage-done = Done
stage-now = Now
stage-later = Not yet
stage-attention = Needs attention
stage-by-hand = confirmed by hand

saved-at = Progress saved at { $time }
saved-not = Progress not saved

common-next = Continue
common-back = Back
common-later = Finish later
common-help = Help (F1)
common-stop = Stop
common-wait-opening = Opening the package…
common-wait-changing = Changing the password…
common-wait-5 = This can take up to 2 minutes.
common-wait-30 = This is taking longer than usual.
common-stopped = Stopped. Nothing was sent.
common-stopped-asking = Stopped. You can check again.
common-no-store = This computer cannot remember the password. After a break the wizard will ask for it again.

keyboard-caps = Caps Lock is on – letters will be capitals.
keyboard-swapped = The keyboard layout is Polish (214): the keys Y and Z have changed places.

frame-stages = Stages
frame-still-stuck = Still stuck?
frame-code = Code:{"\u00A0"}{ $code }
frame-details = Details for the IT person
frame-copy = Copy
frame-copy-number = Copy number
frame-copy-details = Copy details

arguments-title = The wizard does not understand this command
arguments-text = Start the wizard from the Start menu. You can then drag the package file into its window.

strip-practice = Practice mode – nothing reaches CSIZS
strip-test = Test package – the data will go to the test CSIZS

attempts-left = { $left ->
    [0] {""}
    [none] {""}
    [one] { $left } attempt left.
   *[other] { $left } attempts left.
}
password-not-sent = { $sent ->
    [nie] Your password was not sent.{" "}
   *[other] {""}
}
password-not-changed = The password has not been changed.

## E1 Start

start-title = Connect your system to CSIZS
start-lead = The wizard takes you through 6 stages – it usually takes about 20 minutes.
start-prepare = Have ready:
start-prepare-1 = The package file
start-prepare-1-text = from the voivodship administrator’s e-mail
start-prepare-2 = A telephone
start-prepare-2-text = the voivodship administrator tells you the package password in a call
start-prepare-3 = The domain system manual
start-prepare-3-text = from the vendor
start-prepare-4 = Administrator rights on this computer or an IT person’s help
start-prepare-4-text = needed once, to set the clock
start-interrupt = You can stop at any time. Progress is saved automatically.
start-what = What is CSIZS?
start-begin = Start
start-practice = Try it with practice data

term-csizs = **CSIZS** – the central information system of social security in Poland. It connects the systems of offices and centres across the country. It is also called Emp@tia.
term-system = **Domain system** – the program in which your unit handles applications and benefits.
term-unit = **Field unit (JT)** – your office or centre. The wizard calls it simply: the unit.
term-pi-mzt = **PI-MZT** – the website for managing employees’ accounts in CSIZS.
term-certificate = **Certificate** – a system’s electronic proof of identity. It tells CSIZS who is connecting.
term-dictionaries = **Dictionaries** – shared lists, for example of places, that CSIZS and your system both use.

## E1a Which system

situation-title = Which system will handle the child benefit (500+)?
situation-lead = This decides whether a new system has to be connected.
situation-same = The present family benefits system, in the same database
situation-separate = A separate system, beside the family benefits system
situation-new = A new system – the unit does not handle family benefits
situation-new-first = First the voivodship administrator enters the unit in CSIZS, on the grounds of the connection request.
situation-other = It is a system of another sub-area
situation-area = Sub-area
situation-what = What is a domain system?

area-family = Family benefits (SR)
area-alimony = Alimony fund (FA)
area-social-assistance = Social assistance (PS)
area-foster-care = Family support and foster care (WRiSPZ)
area-small-children = Care of children up to 3 years (OP-3)
area-large-families = Large Family Card (KDR)
area-disability = Disability assessment
area-rehabilitation = Rehabilitation stays
area-european = EU benefits

## Nothing has to be connected

not-needed-title = No connection is needed
not-needed-lead = The same system and the same database need no new connection.
not-needed-text = If this system is connected to CSIZS already, update its dictionaries. If it is not connected, choose “Connect anyway”.
not-needed-save = Save confirmation
not-needed-saving = Saving the confirmation…
not-needed-connect = Connect anyway
not-needed-saved = Saved: { $file }. Keep the confirmation in case the ministry calls.
not-needed-beside = The same document as plain text is beside it: { $file }.

## Papers

paper-practice = PRACTICE
paper-kind = Document to print
paper-unit = Unit
paper-unit-name = Name of the unit
paper-date = Date
paper-signature = Signature

confirmation-title = Confirmation: no new system has to be connected
confirmation-file = Confirmation – no connection is needed
confirmation-answer = Answer in the wizard
confirmation-answer-text = The child benefit is handled in the present family benefits system, in the same database.
confirmation-todo = To do: update the dictionaries in the domain system.
confirmation-footer = This document records the answer given in the wizard. The voivodship administrator settles doubts.

## E1g Practice

practice-title = Try the wizard with practice data
practice-lead = Choose what should happen – nothing from practice mode reaches CSIZS.
practice-start = Start practice
practice-starting = Preparing practice mode…
practice-leave = Leave practice mode
practice-leaving = Leave practice mode?
practice-leaving-text = The practice CSIZS has not answered yet. You can wait or leave – nothing will change in the real CSIZS.
practice-browser = In practice mode a practice page of this computer opens. The address of the real page always begins with “https://”.
practice-use-package = Use the practice package
practice-package-label = Practice package
practice-password-label = Package password
practice-no-password = The wizard no longer knows the package password of the earlier practice. Leave practice mode and start it again.
practice-real-package = This is a real package, not a practice one. To use it, leave practice mode and choose this file again.
practice-temporary = The voivodship administrator (practice) tells you the temporary password:
practice-unlocked = The voivodship administrator (practice) has unlocked the account. The temporary password stays the same.
scenario-all-well = Everything works
scenario-all-well-text = You will pass all 6 stages without problems.
scenario-wrong-temporary = Wrong temporary password
scenario-wrong-temporary-text = CSIZS refuses the password from the package. You see how to enter another one and how many attempts are left.
scenario-account-locked = Account locked
scenario-account-locked-text = The account is locked for a time. You see whom to call and how to get back to work.
scenario-policy-refused = New password refused
scenario-policy-refused-text = CSIZS does not accept the new password. You see how to enter another one.
scenario-cut-after-sending = Connection lost during the password change
scenario-cut-after-sending-text = The answer from CSIZS does not arrive. You see how to check the new password instead of changing it twice.
scenario-no-answer = The server does not answer
scenario-no-answer-text = The wizard cannot connect to CSIZS. You see what to check and whom to ask.
scenario-slow = CSIZS answers slowly
scenario-slow-text = The answer comes after 40 seconds. You see what the wizard shows while you wait.
scenario-clock-late = The clock is slow
scenario-clock-late-text = The time does not agree with CSIZS. You see how to set the clock.
scenario-certificate-expired = The certificate has expired
scenario-certificate-expired-text = The certificate in the package will be out of date. You will see how to ask for a new one.
scenario-certificate-refused-text = The first time Windows will not allow the certificate to be saved. You will see what to do then.
scenario-problem = Problem { $code }: { $title }
scenario-clock-no-consent-text = The first time, Windows gets no permission. You see what to do then.
scenario-clock-no-server-text = The first time, the time server does not answer. You see how to try again or use another one.
scenario-clock-service-off-text = The time service is turned off. You see how the wizard turns it on.
scenario-clock-of-domain-text = The computer belongs to a domain. You see whom to ask to set the time.
scenario-clock-stays-text = After the clock is set the time still differs. You see where to check the time zone.
scenario-registration-cut = Connection lost during the registration
scenario-registration-cut-text = The answer from CSIZS does not arrive. You see how the wizard checks the status instead of registering twice.
scenario-registration-password-text = CSIZS refuses the password for the registration once. You see which password to enter and how many attempts are left.
scenario-registration-known-text = The system is registered already. You see when it happened and what comes next.
scenario-registration-conformity-text = CSIZS refuses the version of the system once. You see whom to ask for an update.
scenario-registration-certificate-text = CSIZS refuses the certificate for the registration once. You see how to compare the data.
scenario-certificate-at-the-door-text = The server does not accept the certificate. You see what to check and whom to call.
scenario-registration-role-text = The account lacks the role of local administrator once. You see how to ask for it.
scenario-registration-internal-text = CSIZS fails to finish the registration once. You see how the wizard checks the status and when to try again.
scenario-registration-unit-text = CSIZS does not know the unit once. You see how to ask for it to be entered.
scenario-dictionaries-cut = Download of dictionaries interrupted
scenario-dictionaries-cut-text = The download stops halfway. You see how to finish it.
scenario-dictionary-damaged-text = One dictionary arrives damaged. You see how to download it again.
scenario-dictionaries-unknown-text = CSIZS does not recognise the system once. You see how to check the registration.
scenario-dictionary-withdrawn-text = The download is interrupted once, and then a dictionary is missing from the list. You see what stays on the disk.
scenario-dictionary-older-text = The download is interrupted once, and then CSIZS offers an older version of a dictionary. You see which one stays.
scenario-server-rests-text = CSIZS says once that it is out of service. You see when to check again.
scenario-answer-cut-text = The first answer from CSIZS is cut off. You see that the password was not changed and when to check again.
scenario-answer-unreadable-text = The first answer from CSIZS cannot be read. You see that checking again is enough.
scenario-login-page-text = The network’s own page answers once instead of CSIZS. You see what to do then.
scenario-unknown-issuer-text = The first time, the server shows a certificate of an unknown issuer. You see what to ask the IT person for.
scenario-other-name-text = The first time, the server shows a certificate of another address. You see whom to ask.
scenario-server-expired-text = The first time, the server shows a certificate that is out of date. You see that the password was not sent.
scenario-old-security-text = The first time, the server shows a certificate of the old kind. You see whom to ask.
scenario-services-refuse-text = The Emp@tia server does not accept the connection. You see how to go on and register the system by hand.
scenario-other-server-text = Another server answers once instead of the Emp@tia server. You see what to check.
scenario-dictionaries-slow-text = One of the dictionaries stops for 40 seconds. You see that you can wait or finish later.
scenario-two-systems = Two systems in the package
scenario-two-systems-text = The wizard registers one system by itself, and you register the other one by hand. You see how the wizard leads through both.

## E1c Return

return-title = Welcome back – you are at stage { $stage } of 6
return-lead = Progress saved: { $moment }.
return-done-on = Done, { $date }
return-done-by-hand = Done, confirmed by hand, { $date }
return-go = Go to stage { $stage }
practice-finished = Done – practice finished
practice-finished-lead = This was practice; the real system is not connected yet.
practice-finished-real = Connect the real system
practice-finished-other = Choose another scenario
return-all = The system is connected to CSIZS
return-all-by-hand = The system is connected to CSIZS – as you have confirmed
return-see = View
return-start-over = Start over
return-question = Start over?
return-question-text = The wizard will delete the progress saved on this computer. Changes saved in CSIZS, for example the new password, will stay. The attempt counter will stay too.
return-question-yes = Start over
return-question-no = Keep the progress

## A done stage, opened from E1c

seen-close = Back to the list of stages
seen-supplement = Add the data
seen-incomplete = Something is missing in them.
seen-to-registration = Back to the registration
seen-confirmed = The data was confirmed: { $moment }
seen-code = Package code
seen-package-lead = The data is confirmed already, so this page can only be viewed.
seen-password-lead = The password is changed already, so this page can only be viewed.
seen-certificate-lead = This stage is done, so this page can only be looked at.
seen-done = Stage finished
seen-changed = Password changed
seen-who = Confirmation
seen-by-csizs = answered by CSIZS
seen-dictionaries-lead = The dictionaries are updated already, so this page can only be viewed.
seen-updated = Dictionaries updated
seen-by-wizard = downloaded from CSIZS
seen-folder = Folder of the dictionaries
seen-version = Version { $version } of { $date }

## E2 The computer

computer-title = Checking whether the computer is ready
computer-lead = This takes a few seconds.
computer-network = Network connection
computer-clock = Date and time
computer-disk = Disk space
computer-checking = Checking…
computer-fine = All right
computer-attention = Needs attention
computer-again = Check again
computer-offline = Open the package without internet
computer-ready = The computer is ready

## E3 The file

file-title = Choose the package file from the e-mail
file-lead = This is the encrypted attachment from the voivodship administrator.
file-step-1 = Save the attachment on the computer, for example on the desktop.
file-step-2 = Choose it here.
file-choose = Choose file…
file-drop = or drop the file here
file-about = { $size } · { $moment }
file-change = Change file
file-kind = Packages
file-by-hand = Type the data by hand

## E4 The package password

unlock-title = Enter the package password
unlock-lead = The voivodship administrator tells you the password by telephone – it is not in the e-mail.
unlock-password = Package password
unlock-show = Show password
unlock-hide = Hide password
unlock-case = Capital and small letters matter.
unlock-read = Read character by character
unlock-read-hide = Hide the characters
unlock-read-list = The password you entered, character by character
unlock-read-alone = Make sure that nobody else can see the screen.
unlock-code = Package code: { $code }
unlock-code-read = Read the code
unlock-code-compare = If the voivodship administrator has the package code, compare it in the call.
unlock-code-differs = The code is different
unlock-remember = Remember the package password in Windows Credential Manager until the connection is complete
unlock-remember-other = Remember the package password in this computer’s password store until the connection is complete
unlock-open = Open package

## E4b The package again

reopen-title = Open the package again
reopen-lead = Enter the package password to get back to work.
reopen-copy = The wizard has an encrypted copy of the package from { $date }.
reopen-open = Open the package again
reopen-other = Choose another package file

## E5 What the package brought

unit-title = Check that this is your unit’s data
unit-lead = Compare it with the connection request.
unit-complete = **The package is complete:** 5 of 5 items
unit-incomplete = **The package is incomplete:** { $present } of 5 items
unit-name = Field unit
unit-address = Address
unit-login = Login (user name)
unit-temporary = Temporary password
unit-temporary-hidden = loaded, hidden
unit-temporary-spent = already changed to your own
unit-temporary-show = Show temporary password
unit-temporary-hide = Hide temporary password
unit-system = Domain system and certificate
unit-valid-until = valid until { $date }
unit-no-certificate = no certificate
unit-server = Emp@tia server address
unit-server-registration = registration
unit-server-dictionaries = dictionaries
unit-pi-mzt = PI-MZT address
unit-absent = not in the package
unit-agree = The data is correct
unit-differ = Something is wrong

about-heading = Three questions about the domain system
about-why = The answers go into the report and help when the ministry calls. You may leave them out.
about-installed = Is the domain system installed already?
about-installed-yes = Yes
about-installed-since = Yes, since { $date }
about-installed-no = Not yet
about-since = Date of installation
about-since-hint = Write the date like this: 24.03.2016
about-since-unclear = The wizard does not understand this date. Write it like this: 24.03.2016
about-name = Name and version of the system
about-certificate = Certificate of conformity or vendor’s declaration: number and date

differs-question = What is wrong?
differs-name = Name of the unit
differs-address = Address
differs-teryt = TERYT code
differs-login = Login
differs-administrator = Local administrator
differs-system = Domain system
differs-certificate = Certificate
differs-other = Something else
differs-describe = Describe it briefly
differs-copy = Copy request text

missing-unit = the unit’s data
missing-login = the login
missing-temporary = the temporary password
missing-certificate = the domain system certificate { $value }
missing-empatia = the Emp@tia server address
missing-pi-mzt = the PI-MZT address

mixes-production = a production package
mixes-test = a test package
mixes-practice = a practice package
mixes-with = { $value }

kind-word = a Word document
kind-pdf = a PDF document
kind-excel = an Excel sheet
kind-program = a program
kind-image = an image
kind-web = a web page
kind-empty = an empty file
kind-unknown = a file of an unknown kind
kind-rar = a RAR archive
kind-7z = a 7z archive
kind-zipcrypto = a ZIP archive with old encryption (ZipCrypto)
kind-sfx = a self-extracting .exe archive
kind-word-password = a Word document with a password
kind-excel-password = an Excel sheet with a password
kind-pdf-password = a PDF document with a password
kind-doc = a Word document in the old .doc format
kind-unknown-encryption = an archive with unknown encryption

proxy-pac = a PAC file
proxy-ntlm = NTLM log-in
proxy-kerberos = Kerberos log-in

## E5b Typed from the letter

byhand-title = Complete the data from the package
byhand-lead = Check the data that was read ({ $read } of { $all }) and enter what is missing.
byhand-lead-letter = Copy the data from the letter in the package.
byhand-lead-program = Copy the data from the file that is open in another program.
byhand-from-letter = Copy the missing data from the letter in the package.
byhand-read-later = You will check the data read from the package in the last part.
byhand-lead-check = Compare the data with the letter.
byhand-part = Part { $number } of { $all }: { $name }
byhand-part-unit = Unit
byhand-part-account = Login and password
byhand-part-addresses = Internet addresses
byhand-part-certificates = Certificates
byhand-part-system = Domain system
byhand-part-check = Check the data
byhand-change = Change
byhand-taken-system = The domain system certificate was read from the file “{ $file }”.
byhand-taken-empatia = The Emp@tia certificate was read from the file “{ $file }”.
byhand-temporary-hidden = entered, hidden
byhand-name = Name of the unit
byhand-address = Address
byhand-teryt = TERYT code or identifier of the unit
byhand-login = Login (user name)
byhand-temporary = Temporary password
byhand-server = Emp@tia server address
byhand-pi-mzt = PI-MZT address
byhand-source-file = from the file “{ $file }”
byhand-source-typed = entered by hand
byhand-source-none = not found – enter it from the letter
byhand-system-certificate = Domain system certificate
byhand-empatia-certificate = Emp@tia certificate
byhand-empatia-there = read
byhand-none = not chosen yet
byhand-certificate = Choose certificate file…
byhand-other-certificate = Choose another file…
byhand-certificate-kind = Certificates
byhand-certificate-password = Certificate password
byhand-certificate-password-show = Show certificate password
byhand-certificate-password-hide = Hide certificate password
byhand-certificate-password-hint = For the file “{ $file }”.
byhand-open-certificate = Open certificate
byhand-other-file = Choose another file

## E5c Several systems

stage-count = { $done } of { $all }
stage-word-count = { $word } – { $count }
stage-numbered-count = { $name } – { $count }
systems-title = Choose the systems to connect
systems-lead = The package has the data of several systems, and each is registered separately.
systems-question = Which systems are you connecting now?
systems-line = { $name } – certificate: { $certificate }, registration: { $registration }, dictionaries: { $dictionaries }
systems-later = You can connect the other systems later.
systems-turn = System { $number } of { $all }: **{ $name }**
systems-other = Choose another system
systems-news = **{ $name }:** { $news }
systems-waiting = Still to connect: { $names }.

## E6 The password

password-title = Change the temporary password to your own
password-lead = Until you do, CSIZS will not let you log in.
password-login = Login
password-old = Old password
password-old-loaded = temporary, loaded from the package
password-old-by-hand = temporary, entered by hand
password-old-typed = typed below
password-old-show = Show old password
password-old-hide = Hide old password
password-old-other = Enter another old password
password-new = New password
password-new-show = Show new password
password-new-hide = Hide new password
password-repeat = Repeat password
password-repeat-show = Show repeated password
password-repeat-hide = Hide repeated password
password-rules = The new password must have:
rule-length = at least 8 characters
rule-digit = at least one digit
rule-special = at least one special character, for example ! ? # %
rule-upper = at least one capital letter
rule-lower = at least one small letter
rule-not-yet = not yet
rule-met = met
password-uncommon = Avoid Polish letters and spaces – not every program accepts them.
password-warning = Do not log in with the temporary password in a browser.
password-warning-text = A fifth attempt would lock the account for a time, so the wizard makes at most four.
password-warning-browser = The wizard cannot see attempts made in a browser.
password-sent = The login, the old and the new password go to CSIZS. **This cannot be undone.**
password-keep = Keep the new password in a safe place. The wizard cannot recover it.
password-remember = Remember the password in Windows Credential Manager until the connection is complete
password-remember-other = Remember the password in this computer’s password store until the connection is complete
password-change = Change password
password-browser = I’d rather use the browser
password-new-temporary = I have a new temporary password
password-changed = Password changed. CSIZS confirmed the change at { $time }. The new password is now your CSIZS password.
password-changed-by-hand = Password changed – confirmed by hand at { $time }. The new password is now your CSIZS password.

lacks-length = { $value ->
    [one] { $value } character
   *[other] { $value } characters
}
lacks-digit = a digit
lacks-special = a special character
lacks-upper = a capital letter
lacks-lower = a small letter

## E6b In the browser (labels of PI-MZT's page stay as they are there)

browser-title = Change the password in the browser
browser-lead = Follow the steps on the PI-MZT page, then mark its answer here.
browser-step-1 = Open the PI-MZT page.
browser-step-2 = Do not log in – choose “Zmiana hasła” (change of password).
browser-step-3 = Enter the login if the page asks for it.
browser-step-4 = In the field “Stare hasło” (old password) enter the temporary password.
browser-step-5 = In the fields “Nowe hasło” and “Powtórz hasło” (new password, repeat) enter the new password.
browser-step-6 = Confirm the change once and read the page’s answer.
browser-step-7 = Come back here and mark what the page showed.
browser-open = Open PI-MZT
browser-copy-login = Copy login
browser-copy-address = Copy address
browser-question = What did the page show?
browser-answer-changed = Password changed
browser-answer-policy = Hasło nie spełnia reguł polityki bezpieczeństwa (The password does not meet the security policy)
browser-answer-old = Stare hasło nie jest poprawne (The old password is not correct)
browser-answer-login = Błędny login lub hasło (Wrong login or password)
browser-answer-other = Something else
browser-message = Copy the page’s message here
browser-message-hint = No passwords.
browser-save = Save the answer

## H-09, the check

check-title = Check the new password
check-lead = Log in once with the new password on the PI-MZT page and mark its answer here.
check-warning = A failed log-in uses up one attempt.
check-answer-worked = The log-in worked
check-answer-locked = The account is locked

## H-08, the whole page

locked-title = The account { $login } is temporarily locked
locked-todo = What to do:
locked-step-1 = Do not try to log in, either here or in a browser.
locked-step-2 = Call the voivodship administrator.
locked-step-3 = Ask when the lock ends and whether you need a new temporary password.
locked-step-4 = Come back here and choose “The account is unlocked”.
locked-unlocked = The account is unlocked
locked-question = Is there a new temporary password?
locked-question-yes = Yes, I will enter it
locked-question-no = No, the old one stays

## E7, the clock

clock-title = Set the server’s clock
clock-lead = CSIZS refuses connections when the time does not agree.
clock-where = Where does the domain system’s server run?
clock-where-hint = The server is the computer that holds the system’s database.
clock-here = On this computer
clock-elsewhere = On another computer or server
clock-unknown = I don’t know
clock-ask = Ask the IT person or the system vendor. You can go on and come back here before the registration.
clock-ours = Time on this computer
clock-true = Exact time
clock-theirs = Time in CSIZS
clock-difference = Difference
clock-source = The time came from the server: { $source }. Accuracy: { $error }.
clock-checking = Checking the clock…
clock-setting = Setting the clock…
clock-consent = Windows will ask for permission. Choose “Yes”.
clock-well = The clock is already right.
clock-unkept = The clock is right, but Windows does not keep it right by itself.
clock-cannot = On this computer the wizard cannot set the clock. Save the instructions and give them to the IT person.
clock-set = Set clock
clock-set-and-start = Turn on and set clock
clock-again = Check again
clock-go-on = Go on and come back here before the registration
clock-advanced = Advanced: time server
clock-server = Time server
clock-server-used = Now: { $servers }
clock-server-hint = For example { $server }.
clock-server-wrong = This is not the name of a server
clock-practice = In practice mode the wizard only shows what it would do. Windows would get the commands:
clock-was-set = The clock is set. From now on Windows keeps the time by itself.
clock-by-hand = The server’s clock is set – confirmed by hand at { $time }.
clock-sheet-title = Ask the IT person to set the server’s clock
clock-sheet-lead = Save the instructions and give them to the person who looks after the server.
clock-sheet-heading = Instructions for the IT person
clock-sheet-text = On the domain system’s server, turn on synchronisation with an external time source (NTP), e.g. { $servers }. Outgoing traffic needed: UDP 123. To check in Windows: w32tm /query /status. Allowed difference: { $difference }.
clock-sheet-practice = PRACTICE
clock-sheet-save = Save instructions
clock-sheet-file = Server clock – instructions
clock-sheet-kind = Text files
clock-sheet-saved = Saved: { $path }
clock-sheet-done = The server’s clock is set

# E8, the server

server-title = Connect to the Emp@tia server
server-lead = The address comes from the package, so you need not type it.
server-lead-typed = The address was typed by hand, from the letter in the package.
server-address = Emp@tia server address
server-address-of = Emp@tia server address – { $kinds }
server-network = Connection to the internet
server-answers = The Emp@tia server answers
server-confirmed = Server confirmed
server-clock = Time agrees
server-service = The service answers
server-again = Check again
server-works = The connection to CSIZS works
server-by-hand = The domain system connects to the Emp@tia server – confirmed by hand at { $time }.
server-confirm = The domain system connects to the server
server-none = The data have no Emp@tia server address. Ask the voivodship administrator for a completed package.
server-not-asked = The wizard does not connect to this address by itself. Check in the domain system whether it connects, then confirm it here.
server-elsewhere = The wizard checks the connection from this computer, and the domain system runs on another one. Ask the IT person to check the connection on the server.

# "Sprawdź połączenie", in Help and on E8

connection-title = Check the connection step by step
connection-lead = The wizard checks each step and shows what needs attention.
connection-check = Check connection
connection-checking = Checking the connection…
connection-close = Back to Help
connection-of = { $name }: { $host }
connection-being-checked = Checking…
connection-fine = All right
connection-attention = Needs attention
connection-skipped = Skipped
connection-network = Network
connection-name = Server name
connection-port = Port 443
connection-proxy = Proxy server
connection-tls = Connection security (TLS)
connection-clock = Clock
connection-service = CSIZS service
connection-answer = CSIZS answer
evidence-took = { $ms } ms
evidence-direct = connection without a proxy
evidence-tls = { $version }, issuer “{ $issuer }”, valid until { $until }
evidence-no-offset = time agrees
evidence-offset = difference { $difference }
evidence-status = server answer: { $status }
evidence-certificate = the server waits for the domain system’s certificate
## E9 The certificate

certificate-title = Install the domain system certificate
certificate-lead = The certificate proves that it is your unit that connects to CSIZS.
certificate-server-title = Save the certificate for the IT person
certificate-server-lead = The certificate is installed on the server of the domain system, not on this computer.
certificate-not-here = On this computer the wizard cannot install the certificate. Save the files and pass them on to the IT person.
certificate-own = Domain system certificate
certificate-own-text = It proves to CSIZS that it is your system that connects.
certificate-empatia = Emp@tia certificate
certificate-empatia-text = It proves that the real Emp@tia server answers. It is not the certificate of your system.
certificate-for = Issued to
certificate-issuer = Issuer
certificate-from = Valid from
certificate-until = Valid until
certificate-print = Last characters of the fingerprint
certificate-key = Private key
certificate-key-there = in the package
certificate-key-absent = not in the package
certificate-where-to = The wizard will save it in the Windows certificate store on this computer.
certificate-practice = In practice mode the wizard only shows what it would do.
certificate-shut = The wizard will ask for the package password first.
certificate-empatia-too = Install the Emp@tia certificate, too
certificate-empatia-hint = Tick this if the vendor’s manual requires it. Windows will then trust everything that the issuer of this certificate vouches for.
certificate-empatia-warning = Windows will show a warning with the fingerprint of the certificate. Compare the fingerprint and choose “Yes”.
certificate-install = Install certificate
certificate-installing = Installing the certificate…
certificate-there = The certificate is already installed. There is nothing to do.
certificate-no-key = There is no private key in the package. The registration will take place in the domain system.
certificate-was-installed = Certificate installed, valid until { $date }
certificate-by-hand = The certificate is installed on the server – confirmed by hand at { $time }.
certificate-undo = Undo installing the certificate
certificate-undone = Undone: the certificate.
certificate-save = Save the certificate to a file…
certificate-save-files = Save the files for the IT person
certificate-on-server = The certificate is installed on the server
certificate-is-installed = The certificate is installed
certificate-files-hold = The wizard will save the certificate with its private key, protected by a password, and the certificates alone.
certificate-beside = Beside it: { $files }
certificate-public-holds = The file holds the certificate alone, without the private key.
certificate-opens-package = The file holds the certificate with its private key. The package password opens it. Tell it to the IT person by telephone.
certificate-opens-own = The file holds the certificate with its private key. The certificate password opens it. Tell it to the IT person by telephone.
certificate-password = Certificate password
certificate-hidden = hidden
certificate-back-to-data = Back to the data from the package
certificate-file-name = Certificate
certificate-subject = Subject
certificate-serial = Serial number
certificate-kind = Kind and length of the key
certificate-signature = Signature algorithm
certificate-sha256 = SHA-256 fingerprint
certificate-sha1 = SHA-1 fingerprint
certificate-chain = Certificate chain
certificate-file = File in the package
certificate-what = What is a certificate?
certificate-calendar = Add to calendar
certificate-calendar-kind = Calendar
certificate-calendar-title = The CSIZS certificate is valid until { $date }: { $system }
certificate-calendar-text = Ask the voivodship administrator for a new certificate before this one expires.

## E10 The registration by the wizard

registration-title = Check the data and register the system
registration-lead = After registration CSIZS will recognise your system.
registration-certificate = Certificate
registration-until = valid until { $date }
registration-clock-right = agrees
registration-password = CSIZS password
registration-password-hint = The password set in stage 2, not the temporary one.
registration-warning = When you choose “Register system”, the data go to CSIZS. This cannot be undone in the wizard.
registration-register = Register system
registration-registering = Registering the system… This may take up to 2 minutes.
registration-ask = Check status
registration-asking = Checking the status of the registration…
registration-by-hand = I’d rather do it in the domain system
registration-registered = System registered: { $moment }
registration-not-done = The system has not been registered.
closing-registering-text = After closing nobody will know whether the registration succeeded. It usually takes less than 2 minutes.

## E10b The registration in the domain system

registered-title = Register the domain system: { $name }
registered-lead = You will do this step in the domain system; the wizard gives the values you need.
registered-step-1 = In the domain system open the settings for working with CSIZS (Emp@tia).
registered-step-2 = Enter the values from the table in this order.
registered-step-3 = When the system asks for a password, enter the CSIZS password – the wizard does not copy it.
registered-step-4 = Start the registration and wait for the answer.
registered-step-5 = Come back here and choose “The system is registered”.
registered-seen-1 = There should be fields for the server address, the certificate and the login.
registered-seen-2 = The system’s screen should show the same values as the table.
registered-seen-3 = The system may ask for the password only after the registration has been started.
registered-seen-4 = The system should show the answer of CSIZS: that the registration succeeded, or why it did not.
registered-step-done = done
registered-done = Done
registered-password = Enter the password set in stage 2, not the temporary one from the package.
registered-names = The names of the fields are only a help – your system may have others. The exact description is in the vendor’s manual.
registered-in-store = in the Windows certificate store on this computer
registered-unit-id = Unit identifier
registered-system-id = System identifier
registered-when = Date and time of registration
registered-when-hint = Enter it like this: 29.03.2016 11:20
registered-now = Enter the current date and time
registered-when-unclear = The wizard does not understand this date and time
registered-when-future = This date has not come yet
registered-number = Number from the answer of CSIZS (if there is one)
registered-confirm = The system is registered
registered-by-hand = System registered: { $moment } – confirmed by hand
registered-error = The system showed an error
registered-error-lead = Mark the answer, and the wizard will say what to do next.
registered-automatic = I’d rather let the wizard do it
registered-question = What did the system show?
registered-shown-login = Wrong login or password
registered-shown-temporary = The temporary password must be changed first
registered-shown-locked = The account is locked
registered-shown-known = This system is already registered
registered-shown-conformity = No certificate of conformity, or a wrong version of the system
registered-shown-certificate = Certificate refused
registered-shown-role = The account may not register
registered-shown-unit = Unknown unit
registered-shown-clock = Wrong date or time
registered-shown-internal = Internal error of CSIZS
registered-shown-nothing = The connection was lost, or it is not known what happened
registered-sheet = Save configuration sheet
sheet-file = Configuration sheet
sheet-title = Configuration sheet of the domain system
sheet-certificates = Certificates
sheet-where = Where it is
sheet-registration = Registration data
sheet-dictionaries = Update the dictionaries right after the registration, following the vendor’s manual.
sheet-footer = The sheet holds no passwords and no private keys.

## E11, the dictionaries

dictionaries-title = Update the dictionaries
dictionaries-lead = This is the first thing after connecting – without it the system will not work correctly with CSIZS.
dictionaries-update = Update dictionaries
dictionaries-progress = Downloading dictionaries… { $done } of { $all }
dictionaries-speed = { $size } per second, about { $left } left
dictionaries-listing = Checking the list of dictionaries…
dictionaries-asking = Checking the status of the registration…
dictionaries-stopping = Stopping…
dictionaries-stopped = Stopped. The downloaded dictionaries are saved.
dictionaries-none = The list of CSIZS has no dictionary for this system. Check again or ask the system vendor.
dictionaries-in-folder = Folder of the dictionaries: { $path }
dictionaries-no-dialog = The window for choosing a folder does not open on this computer. The folder stays as it is.
dictionaries-choose-folder = Choose another folder
dictionaries-by-hand = I’d rather do it in the domain system
dictionaries-updated = Dictionaries updated: { $moment }
dictionaries-updated-by-hand = Dictionaries updated: { $moment } – confirmed by hand
dictionary-current = Up to date
dictionary-waiting = To download
dictionary-fetching = Downloading
dictionary-ready = Ready
dictionary-attention = Needs attention
dictionary-withdrawn = Withdrawn from CSIZS
dictionary-older = Older version in CSIZS

## E11b, the dictionaries in the domain system

dictionaries-by-hand-title = Update the dictionaries in the domain system
dictionaries-by-hand-lead = Do it right after the registration, as the vendor’s manual says.
dictionaries-again-lead = Do it as the vendor’s manual says.
dictionaries-step-1 = In the system, open the menu that the vendor’s manual names.
dictionaries-step-2 = Start the update of the dictionaries.
dictionaries-step-3 = Wait for the end and check the date of the dictionaries.
dictionaries-date = Date of the dictionaries
dictionaries-date-hint = Enter it like this: 29.03.2016. It is the date that the system shows.
dictionaries-date-unclear = The wizard does not understand this date
dictionaries-date-future = This date has not come yet
dictionaries-confirm = The dictionaries are updated
dictionaries-error = The system showed an error
dictionaries-error-lead = Mark the answer, and the wizard will say what to do next.
dictionaries-automatic = I’d rather let the wizard do it
dictionaries-question = What did the system show?
dictionaries-shown-cut = The connection was lost
dictionaries-shown-unreadable = The data cannot be read
dictionaries-shown-unknown = CSIZS does not recognise the system or the certificate
dictionaries-shown-disk = No space on the disk, or no permission
dictionaries-shown-slow = The update goes on and does not end

## E12 Done

done-title = Done – the system is connected to CSIZS
done-title-by-hand = Done – by your confirmation
done-title-some = Done – connected to CSIZS: { $names }
done-title-some-by-hand = Done by your confirmation: { $names }
done-lead = Save the report – you will need it when the ministry calls.
done-lead-by-hand = Steps that the wizard could not check are marked on the list.
done-call = The ministry is calling? Read this out:
done-call-practice = Practice mode – this is how you will read it to the ministry:
done-next = What next:
done-accounts = Create accounts for the staff in PI-MZT and give them their roles, e.g. “Czytelnik PIU – obszar świadczeń rodzinnych”.
done-certificate = The certificate is valid until { $date } – ask for a new one before that.
done-certificate-of = { $name }: the certificate is valid until { $date } – ask for a new one before that.
done-package = Delete the package file – it holds the temporary password and the certificate.
done-delete = Delete the package file
done-save = Save report
done-saving = Saving the report…
done-print = Print
done-copy = Copy the report text
done-close = Close
done-saved = Saved: { $file }.
done-saved-before = Report saved last: { $file }.
done-calendar-saved = Saved: { $file }. Open this file to put the date into the calendar.
done-calendar-saving = Saving the file…
done-stages = Stages:
done-save-practice = Save the practice report.
done-print-practice = Print the practice report.
done-copied = The text of the report is copied.
done-printed = The report is opening in the browser. Print it there (Ctrl+P). If it did not open, save the report and open the saved file.
done-tidied = The wizard has deleted the remembered passwords and its own copy of the package.
done-tidied-copy = The wizard has deleted its own copy of the package.
done-deleted = Deleted: { $file }. Delete the e-mail with this attachment too.
done-other-file = This is not that package. The wizard deletes only the file with the package code { $code }.
done-no-dialog = No window for choosing a file opens on this computer. Delete the file “{ $file }” where it is saved.

## All is connected, and the wizard is opened again

connected-lead = Check that the dictionaries are up to date and that the certificate is still valid.
connected-since = Connected
connected-certificate = Certificate valid until
connected-dictionaries = Dictionaries as of
connected-check = Check the connection now
connected-checking = Checking the connection…
connected-found = Result of the check
connected-not-asked = The wizard does not connect to this address by itself. Check the connection in the domain system.
connected-not-registration = The wizard has not asked CSIZS about the registration now. That needs the package.
connected-not-dictionaries = The wizard has not asked for newer dictionaries now. To get them, choose “Update dictionaries”.
connected-certificate-of = Certificate: { $name }
connected-certificate-checked = The wizard has checked only the dates and the name in the certificate.
connected-certificate-unknown = The wizard does not know this certificate. Check its date in the domain system.
connected-update-of = Update dictionaries: { $name }
connected-replace = Replace the certificate
connected-new-certificate = A new certificate comes in a new package. Choose that package, then go through stages 1 and 3–5 again. If you do not have it, ask the voivodship administrator.
connected-another-package = Choose the package that has the other system.
connected-report = Show the report
connected-another = Connect another system

## What was changed on this computer

changes-title = What the wizard has changed on this computer
changes-lead = Every change on this list can be undone.
changes-none = The wizard has changed nothing on this computer.
changes-practice = In practice mode the wizard only shows what it would do.
changes-close = Close the list of changes
changes-clock = clock settings
changes-own = domain system certificate
changes-empatia = Emp@tia certificate
changes-was = Before
changes-is = Now
changes-nothing = it was not there
changes-installed = installed: { $name }
changes-unknown = not known
changes-time-none = no synchronisation
changes-time-domain = the time of the domain
changes-time-servers = time server: { $servers }
changes-undo-clock = Restore the previous clock settings
changes-undoing = Undoing the change…
changes-question = Undo this change?
changes-question-own = The domain system will not connect to CSIZS until you install the certificate again. That needs the package. Stage 4 will have to be done again.
changes-question-empatia = Windows will no longer trust this certificate. The domain system may stop connecting to CSIZS.
changes-question-clock = Windows will no longer keep the clock as the wizard has set it. CSIZS refuses connections when the time is wrong. Stage 3 will have to be done again.
changes-question-yes = Undo
changes-question-no = Leave it as it is
clock-undone = Undone: clock settings.

## The card for the ministry

ministry-open = The ministry is calling
ministry-title = The ministry is calling? Read this out
ministry-lead = These sentences are enough to answer the ministry’s questions.
ministry-print = Print the card
ministry-close = Close the card
ministry-since = When was the domain system installed?
ministry-whom = Whom was the problem reported to?
ministry-when = When?
ministry-printed = The card is opening in the browser. Print it there (Ctrl+P). If it did not open, read these sentences from the screen.
ministry-unit = Unit: { $unit }.
ministry-unit-own = Unit: (say the name of your unit).
ministry-system = Domain system: { $name }, { $installed }.
ministry-system-only = Domain system: { $name }.
ministry-installed-since = installed on { $date }
ministry-installed = installed
ministry-not-installed = not installed yet
ministry-installed-unknown = (say whether it is installed)
ministry-connected = The unit has been connected to CSIZS since { $moment }.
ministry-by-hand = { $moment } (confirmed by{"\u00A0"}hand)
ministry-dictionaries = Dictionaries updated: { $moment }.
ministry-number = Registration number in CSIZS: { $number }.
ministry-number-of = Registration number in CSIZS ({ $name }): { $number }.
ministry-code = Report code given by the wizard: **{ $code }** – { $said }.
ministry-one-connected = System “{ $name }”: connected to CSIZS since { $moment }. Dictionaries updated: { $updated }.
ministry-one-not-yet = System “{ $name }”: not connected yet; { $stage }.
ministry-one-registered = System “{ $name }”: registered in CSIZS since { $moment }; still to be finished: { $stage }.
ministry-not-yet = The unit is not connected yet; { $stage }.
ministry-not-yet-system = This system is not connected yet; { $stage }.
ministry-registered = The unit has been registered in CSIZS since { $moment }; still to be finished: { $stage }.
ministry-test = This is a connection to the test CSIZS.
ministry-stage = stage { $number } of 6: { $name }
ministry-going-on = Reason: the connection is in progress.
ministry-reason = Reason: { $title }, code { $code }.
ministry-told-nobody = Reported: not yet.
ministry-told = Reported: { $whom }.
ministry-told-when = Reported: { $whom }, { $when }.
ministry-needed = Needed: { $what }.
ministry-not-needed = No new connection is needed. The child benefit is handled in the present system for family benefits, in the same database.
need-package = a package from the voivodship administrator
need-package-password = the package password or a new package
need-mended-package = a corrected package
need-temporary = a new temporary password
need-unlock = the account unlocked
need-check = checking whether the new password works
need-connection = a connection to CSIZS
need-clock = the server’s clock set
need-certificate = the right certificate
need-newer-system = an update of the domain system
need-role = the role of local administrator
need-unit = the unit entered in CSIZS
need-registration = the registration finished
need-dictionaries = the update of dictionaries finished
need-it = help from the IT person

## The report

report-file = Report on connecting to CSIZS
report-title = Report on connecting to CSIZS
report-title-going-on = Report on connecting to CSIZS (in progress)
report-absent = not given
report-named = { $name }, version { $version }
report-administrator = Local administrator
report-installation = Installation
report-course = How it was connected
report-done = Done, { $moment }
report-clock = Clock
report-not-measured = not measured by the wizard
report-server = Emp@tia server
report-checked = Check
report-seen = { $tls }, server certificate: { $issuer }, valid until { $until }
report-registered = Registered
report-number = Registration number in CSIZS
report-by-hand = Steps confirmed by hand
report-troubles = Problems and their solution
report-solved = The stage was finished: { $moment }
report-unsolved = The stage is not finished yet.
report-none = None.
report-next = What next
report-next-stage = To be done: { $stage }.
report-code = Report code
report-code-given = Given by the wizard
report-version = Version of the wizard
report-footer = The report holds no passwords and no private keys.
report-made = Printed by the wizard, as of { $moment }.

## E15 Closing

closing-unsent = The password has not been changed yet
closing-unsent-text = The wizard does not save passwords, so the password you entered will be lost. The rest of your progress is saved.
closing-unsent-stay = Go back and change the password
closing-running = Wait for the answer from CSIZS
closing-running-text = If you close now, you will not know whether the password change worked. It usually takes less than 2 minutes.
closing-running-stay = Wait
closing-clock = Wait until Windows has set the clock
closing-clock-text = If you close now, you will not know whether the clock was set. It usually takes less than a minute.
closing-certificate = Wait until Windows has saved the certificate
closing-certificate-text = After closing nobody will know whether the certificate was installed. This usually takes less than a minute.
closing-anyway = Close anyway

## E13 Help

help-title = Help – stage { $number } of 6: { $name }
help-title-start = Help – { $title }
help-lead = First check three things, then call.
help-check = Check:
help-call = Call:
help-say = Say:
help-say-aloud = “{ $said }”
help-say-stage = CSIZS wizard, stage { $stage }, page “{ $title }”, version{"\u00A0"}{ $version }.
help-say-stage-code = CSIZS wizard, stage { $stage }, page “{ $title }”, code{"\u00A0"}{ $code }, version{"\u00A0"}{ $version }.
help-say-start = CSIZS wizard, page “{ $title }”, version{"\u00A0"}{ $version }.
help-say-start-code = CSIZS wizard, page “{ $title }”, code{"\u00A0"}{ $code }, version{"\u00A0"}{ $version }.
help-never = Never tell anybody the new password.
help-copy = Copy the description of the problem
help-copied-problem = Problem: { $title }
help-copied-no-problem = Problem: none
help-copied-unit = Unit: { $name }
help-copied-unit-unknown = Unit: not known yet
help-copied-system = Domain system: { $name }
help-copied-when = When: { $moment }
help-close = Close help (Esc)

## The glossary, from Help

glossary-title = Glossary
glossary-lead = Short explanations of the words that the wizard uses.
glossary-close = Close the glossary

term-piu = **PIU** – the information and services portal, the website of the Emp@tia system. A part of it is for officials who have logged in.
term-package = **Package** – an encrypted file with the data for connecting. The voivodship administrator sends it by e-mail.
term-package-password = **Package password** – opens the package file. The voivodship administrator gives it by telephone.
term-package-code = **Package code** – eight characters that tell two people on the telephone that it is the same file.
term-temporary = **Temporary password (in the procedure also: one-time password)** – the password from the package. It serves only to set a new one.
term-password = **CSIZS password** – the new password, which replaces the temporary one in stage 2.
term-login = **Login** – the local administrator’s user name in CSIZS. It is in the package.
term-local = **Local administrator** – the person who connects the system in the unit and sets up accounts for employees.
term-voivodship = **Voivodship administrator** – the person in the voivodship office who sends the package and helps with login and password.
term-vendor = **System vendor** – the company that the unit has its domain system from.
term-ministry = **MRPiPS** – the ministry of family, labour and social policy.
term-request = **Connection request** – the manager’s letter on which the unit gets its package.
term-server = **Emp@tia server** – the computer of CSIZS that your system connects to.
term-certificates = **Domain system’s certificate** – proves that it is your system that connects. The Emp@tia system’s certificate proves that the real server answers.
term-area = **Sub-area** – the kind of benefits that a system handles, for example the child benefit (SW).
term-conformity = **Certificate of conformity** – a document that the domain system can work with CSIZS.
term-teryt = **TERYT code** – the official number of a municipality. It has 7 digits.
term-time = **Time server** – a computer on the internet that gives the exact time.
term-proxy = **Proxy server** – the computer through which the unit connects to the internet.
term-firewall = **Firewall** – a program or device that decides which connections are allowed.

## Look and language, from E1 and from Help

look-open = Look and language
look-name = Look
look-title = Adjust the look
look-lead = You see changes at once.
look-colours = Colours:
look-as-in-windows = As in Windows
look-light = Light
look-dark = Dark
look-contrast = High contrast
look-size = Text size: { $percent }%
look-smaller = Smaller text (A−)
look-larger = Larger text (A+)
look-smallest = There is no smaller text.
look-smallest-windows = This size is set in Windows. You can set a smaller text there.
look-largest = There is no larger text.
look-language = Language:
look-polish = polski
look-english = English
look-not-kept = These settings could not be saved. Choose them once more when you start again.
look-close = Close the look

helpcheck-start-1 = whether the e-mail with the package has come
helpcheck-start-2 = whether you have a telephone at hand
helpcheck-start-3 = whether somebody knows this computer’s administrator password
helpcheck-situation-1 = whether the child benefit has a program of its own
helpcheck-situation-2 = whether both programs use one database
helpcheck-situation-3 = whether the present system is connected to CSIZS already
helpcheck-return-1 = whether any stage “Needs attention”
helpcheck-return-2 = whether the name of the unit is right
helpcheck-return-3 = whether this is the computer on which the connection was started
helpcheck-practice-1 = whether the “Practice mode” strip is visible
helpcheck-practice-2 = whether a scenario is chosen
helpcheck-practice-3 = whether the password comes from the practice card
helpcheck-computer-1 = whether the network cable is plugged in or Wi-Fi works
helpcheck-computer-2 = whether another page opens in the browser
helpcheck-computer-3 = whether the date and time are right
helpcheck-file-1 = whether the attachment is saved on the computer
helpcheck-file-2 = whether the file ends in .zip, .7z or .csizs
helpcheck-file-3 = whether the e-mail is from the voivodship administrator
helpcheck-unlock-1 = whether Caps Lock is off
helpcheck-unlock-2 = whether capital and small letters are right
helpcheck-unlock-3 = whether this password is for this file
helpcheck-reopen-1 = whether Caps Lock is off
helpcheck-reopen-2 = whether capital and small letters are right
helpcheck-reopen-3 = whether this is the package password, not the CSIZS password
helpcheck-unit-1 = whether the name and address are as in the request
helpcheck-unit-2 = whether each system has its certificate
helpcheck-unit-3 = whether the certificates are valid today
helpcheck-systems-1 = whether all systems of the unit are on the list
helpcheck-systems-2 = whether those that you are connecting now are ticked
helpcheck-systems-3 = whether each has its own certificate
helpcheck-byhand-1 = whether the data that was read is as in the letter
helpcheck-byhand-2 = whether the login and password have no extra spaces
helpcheck-byhand-3 = whether each system has its certificate
helpcheck-password-1 = whether all the rules are “met”
helpcheck-password-2 = whether both fields hold the same password
helpcheck-password-3 = whether nobody is logging in with the temporary password in a browser
helpcheck-browser-1 = whether the page’s address is the one shown in the wizard
helpcheck-browser-2 = whether “Zmiana hasła” was chosen on the page, not log-in
helpcheck-browser-3 = whether the field “Stare hasło” holds the temporary password
helpcheck-check-1 = whether the page’s address is the one shown in the wizard
helpcheck-check-2 = whether Caps Lock is off
helpcheck-check-3 = whether the new password was entered, not the temporary one
helpcheck-locked-1 = whether nobody is trying to log in now
helpcheck-locked-2 = whether the login is the one in the package
helpcheck-locked-3 = whether a new temporary password has come
helpcheck-clock-1 = whether you know which computer the server is on
helpcheck-clock-2 = whether the time zone is Warsaw
helpcheck-clock-3 = whether somebody can enter the password of this computer’s administrator
helpcheck-server-1 = whether the internet works
helpcheck-server-2 = whether the address is the same as in the package
helpcheck-server-3 = whether the firewall lets this address through
helpcheck-certificate-1 = whether the certificate is for your unit and system
helpcheck-certificate-2 = whether it is valid today
helpcheck-certificate-3 = whether “Yes” was chosen in the window of Windows
helpcheck-registration-1 = whether the CSIZS password was entered, not the temporary one
helpcheck-registration-2 = whether the clock agrees
helpcheck-registration-3 = whether the internet works
helpcheck-registered-1 = whether the values were copied unchanged
helpcheck-registered-2 = whether the domain system has access to the internet
helpcheck-registered-3 = whether the manual gives another order
helpcheck-dictionaries-1 = whether the internet works
helpcheck-dictionaries-2 = whether there is space on the disk
helpcheck-dictionaries-3 = whether stage 5 is “Done”
helpcheck-dictionaries-by-hand-1 = whether the domain system has access to the internet
helpcheck-dictionaries-by-hand-2 = whether the right function from the manual was started
helpcheck-dictionaries-by-hand-3 = whether the date of the dictionaries has changed
helpcheck-done-1 = whether the report is saved
helpcheck-done-2 = whether the package file is deleted
helpcheck-done-3 = whether the last day of the certificate is in the calendar
helpcheck-crash-1 = whether the problem comes back after a restart
helpcheck-crash-2 = whether there is space on the disk
helpcheck-crash-3 = whether there is a newer version of the wizard

contact-aw = Voivodship administrator
contact-aw-unknown = Look for the number on the voivodship office’s website or in the e-mail with the package.
contact-aws-number = Call the number from the voivodship office’s website, not the one in the e-mail or the package.
contact-di = MRPiPS IT Department
contact-ds = Domain system vendor
contact-ds-unknown = Look for the number in the system’s manual or in the contract.
contact-inf = The IT person who looks after your unit’s computers
contact-named = { $who }: { $name }
contact-phone = { $contact }, tel. { $phone }
contact-then = Then: { $contact }
contact-or = Or: { $contact }

## Requests to a person (they leave the wizard as an e-mail)

request-greeting = Good morning,
request-P-20 = the package for the unit: { $unit } lacks: { $missing }. Please send a complete package.
request-P-21 = the data in the package for the unit: { $unit } differs from the request. In the package: { $given }. It should be: { $suggested }. Please correct the data and send a new package.
request-P-25 = the package for the unit: { $unit } mixes test and production data: { $what }. Please send a corrected package.
request-certificate = the domain system certificate { $system } in the package for the unit: { $unit } needs checking. Reason: { $reason }. Please send the right certificate.
request-R-06 = the account { $login } does not have the role of local administrator. Please give it this role.
request-R-10 = CSIZS does not know the unit: { $unit }, TERYT code { $teryt }. Please enter the unit in CSIZS.
request-end = Code from the wizard: { $code }. { $name }, { $unit }, tel. { $phone }

## Dates, times and sizes

date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
moment = { $date }, { $time }
moment-today = today, { $moment }
moment-yesterday = yesterday, { $moment }
size-kilobytes = { $value } kB
size-megabytes = { $value } MB
difference-none = less than 1 s
difference-seconds = { $seconds } s
difference-minutes = { $minutes } min { $seconds } s
difference-hours = { $hours } h { $minutes } min
about-seconds = { $count } { $count ->
    [one] second
   *[other] seconds
}
about-minutes = { $count } { $count ->
    [one] minute
   *[other] minutes
}
about-hours = { $count } { $count ->
    [one] hour
   *[other] hours
}
duration-seconds = { $count } { $count ->
    [one] second
   *[other] seconds
}
duration-minutes = { $count } { $count ->
    [one] minute
   *[other] minutes
}
duration-hours = { $count } { $count ->
    [one] hour
   *[other] hours
}
duration-days = { $count } { $count ->
    [one] day
   *[other] days
}
duration-years = { $count } { $count ->
    [one] year
   *[other] years
}

## Read aloud, character by character. The names for letters stay Polish: they are said to a Polish ear.

spell-upper = capital letter
spell-lower = small letter
spell-digit = digit
spell-sign = character
spell-space = space
spell-like = { $letter } as in { $name }
spell-letter = { $kind } { $name }
spell-named = { $kind } { $shown } – { $name }
spell-unknown = ask how to type it

letter-A = Adam
letter-B = Barbara
letter-C = Celina
letter-D = Dorota
letter-E = Ewa
letter-F = Franciszek
letter-G = Grażyna
letter-H = Henryk
letter-I = Irena
letter-J = Jadwiga
letter-K = Karol
letter-L = Leon
letter-M = Maria
letter-N = Natalia
letter-O = Olga
letter-P = Paweł
letter-Q = “ku”
letter-R = Roman
letter-S = Stanisław
letter-T = Tadeusz
letter-U = Urszula
letter-V = “fał”, as in Violetta
letter-W = Wanda
letter-X = “iks”
letter-Y = “igrek”
letter-Z = Zygmunt
letter-A-tail = A as in Adam, with a tail
    .lower = a as in Adam, with a tail
letter-C-acute = C as in Celina, with a stroke
    .lower = c as in Celina, with a stroke
letter-E-tail = E as in Ewa, with a tail
    .lower = e as in Ewa, with a tail
letter-L-stroke = Ł as in Łukasz (L with a stroke)
    .lower = ł as in Łukasz (l with a stroke)
letter-N-acute = N as in Natalia, with a stroke
    .lower = n as in Natalia, with a stroke
letter-O-acute = O as in Olga, with a stroke
    .lower = o as in Olga, with a stroke
letter-S-acute = S as in Stanisław, with a stroke
    .lower = s as in Stanisław, with a stroke
letter-Z-acute = Z as in Zygmunt, with a stroke
    .lower = z as in Zygmunt, with a stroke
letter-Z-dot = Ż as in Żaneta (Z with a dot)
    .lower = ż as in Żaneta (z with a dot)

digit-0 = zero
digit-1 = one
digit-2 = two
digit-3 = three
digit-4 = four
digit-5 = five
digit-6 = six
digit-7 = seven
digit-8 = eight
digit-9 = nine

sign-exclamation = exclamation mark
sign-quotation = quotation mark
sign-hash = hash
sign-dollar = dollar sign
sign-percent = percent sign
sign-ampersand = ampersand (the “and” sign)
sign-apostrophe = apostrophe
sign-paren-open = opening bracket
sign-paren-close = closing bracket
sign-asterisk = asterisk
sign-plus = plus
sign-comma = comma
sign-hyphen = hyphen (minus)
sign-full-stop = full stop
sign-slash = slash
sign-colon = colon
sign-semicolon = semicolon
sign-less = less-than sign
sign-equals = equals sign
sign-greater = greater-than sign
sign-question = question mark
sign-at = at sign
sign-bracket-open = opening square bracket
sign-backslash = backslash
sign-bracket-close = closing square bracket
sign-caret = caret
sign-underscore = underscore (line at the bottom)
sign-grave = backtick (the key below Esc)
sign-brace-open = opening curly bracket
sign-bar = vertical bar
sign-brace-close = closing curly bracket
sign-tilde = tilde (wavy line)

## K, the computer

K-02 = Not enough disk space
    .advice = The wizard needs { $needed }. Free space on disk { $disk }: { $size }. Delete files you do not need, for example empty the Recycle Bin.
    .button = Check again
K-10 = Not all of the saved progress could be read
    .advice = The progress file is damaged, for example after a sudden power cut. The wizard kept a copy and starts from the last good entry. Check the list of stages.
    .button = Check the stages
K-11 = The progress cannot be saved
    .advice = The wizard cannot write to the folder { $path }. Without saving, it will send nothing to CSIZS and change nothing on the computer. Free some disk space or check the permissions.
    .button = Try again
K-12 = The saved progress is for another unit
    .advice = The progress is for: { $name }. The package is for: { $other-name }. Choose which unit you are connecting.
    .button = Use the package
    .second = Use the saved progress
K-13 = Windows cannot remember the password
    .advice = Credential Manager is not available. You can go on. After a break the wizard will ask for the password again.
    .button = Continue
K-13-other = This computer cannot remember the password
    .advice = The password store is not available. You can go on. After a break the wizard will ask for the password again.
    .button = Continue
K-14 = The progress was saved by a newer version of the wizard
    .advice = This version cannot read it and will change nothing in it. Start the newer version of the wizard.
    .button = Close
K-15 = Practice mode could not be started
    .advice = The practice server did not start. The real connection still works.
    .button = Try again
K-20 = The report could not be saved
    .advice = No file can be saved in the folder { $path }. The system stays connected. Choose another folder.
    .button = Choose another folder
K-21 = The package file could not be deleted
    .advice = The file is open in another program. Close it and try again.
    .button = Delete the package file
K-20-practice = The report could not be saved
    .advice = No file can be saved in the folder { $path }. Choose another folder.
    .button = Choose another folder
K-21-own = The copy of the package could not be deleted
    .advice = It is the copy in the wizard’s folder, not your file. Another program may be using it, for example an antivirus. Try again.
    .button = Try again
K-23 = The file “{ $file }” could not be saved
    .advice = The folder { $path } has no room or gives no permission. Choose another folder.
    .button = Choose another folder
K-24 = The browser could not be opened
    .advice = Copy the address and paste it into the browser: { $address }.
    .button = Copy address
K-30 = Choose an answer
    .advice = Nothing is marked on this page yet.
K-31 = Fill in the field: { $field }
    .advice = This field is empty.
K-32 = { $why }
    .advice = Correct the field: { $field }.

## N, the network

N-01 = No internet connection
    .advice = The computer is not connected to the network. Check that the network cable is plugged in or that Wi-Fi works.
    .button = Check again
N-02 = CSIZS does not answer
    .advice = The internet works, but the server { $address } does not answer. CSIZS may be down, or a firewall may be blocking the connection. Wait 15 minutes and check again.
    .button = Check again
    .ask = Ask whether the firewall lets through { $address }, port 443.
N-03 = The proxy server asks for a log-in
    .advice = Your unit connects to the internet through a proxy server. It did not let the wizard through. Ask the IT person to unblock the address { $address } or for the proxy settings.
    .button = Enter proxy settings
N-04 = The wizard cannot confirm that this is the CSIZS server
    .advice = The wizard does not know the issuer of the server’s certificate: “{ $issuer }”. Usually this means that a firewall or antivirus is inspecting the connection. { password-not-sent }
    .button = Check again
    .ask = Ask to turn off inspection for { $address }.
N-05 = This computer’s clock is { $offset-minutes } { $late ->
    [tak] slow
   *[other] fast
}
    .advice = With a wrong time CSIZS refuses the connection. Set the clock before you go on.
    .button = Set clock
N-06 = CSIZS is down for maintenance
    .advice = The server answered that it is unavailable for now. This is not a problem with your computer. Check again in { $minutes }.
    .button = Check again
N-07 = The CSIZS server refused the connection
    .advice = The server { $address } does not accept connections on port 443. CSIZS may be down, or a firewall may be blocking the connection. Wait 15 minutes and check again.
    .button = Check again
N-08 = The server’s certificate is for another address
    .advice = Server address: { $address }. Address in the certificate: { $other-address }. { password-not-sent }
    .button = Check again
    .ask = Ask whether the firewall inspects the connection.
N-09 = The server’s certificate is not valid today
    .advice = The server’s certificate is valid from { $from } to { $to }, and the computer’s clock is right. { password-not-sent }Check again later.
    .button = Check again
N-10 = The server uses outdated security
    .advice = The wizard cannot connect safely to: { $address }. { password-not-sent }Ask the IT person whether the connection goes through an old firewall or proxy server.
    .button = Check again
    .second = Do it in the browser
N-11 = The CSIZS server did not accept the domain system certificate
    .advice = The certificate may belong to another system, be out of date or revoked. { password-not-sent }Go back to the certificate and compare the data.
    .button = Back to the certificate
N-12 = The connection was lost during the answer
    .advice = The answer from the server { $address } is incomplete. Check again in { $minutes }.
    .button = Check again
N-13 = The wizard cannot read the server’s answer
    .advice = The answer from the server { $address } is too large or written in an unknown way. Check again.
    .button = Check again
N-14 = The network shows its own page instead of CSIZS
    .advice = { password-not-sent }The network may ask you to log in. Open the browser, log in to the network and check again.
    .button = Check again
N-15 = The wizard does not support this kind of proxy server
    .advice = Way of connecting: { $kind }. Ask the IT person for another proxy address and port, or do this step in the browser.
    .button = Enter proxy settings
    .second = Do it in the browser
N-16 = The proxy server does not let the connection through
    .advice = The proxy server { $address } refused the connection or does not answer. Check its address and port.
    .button = Enter proxy settings

## P, the package

P-01 = Choose the package file
    .advice = No file is chosen yet. Choose the attachment saved from the e-mail.
    .button = Choose file…
P-01-certificate = Choose the certificate file
    .advice = No file is chosen yet. Drag it into the wizard’s window.
P-02 = The file “{ $file }” is not a package
    .advice = A package is a file ending in .zip, .7z or .csizs, and this file is { $kind }. Check the name of the attachment in the e-mail.
    .button = Choose another file
P-03 = The file “{ $file }” cannot be opened
    .advice = The file is open in another program, or you have no access to it. Close other programs or save the attachment to the desktop again.
    .button = Try again
P-04 = The file “{ $file }” is incomplete
    .advice = Saving the attachment may have been interrupted. Save it from the e-mail again.
    .button = Choose file…
    .ask = Ask for the package to be sent again.
P-05 = This file is not encrypted
    .advice = A real package always has a password. Do not use this file until you have checked who sent it.
    .button = Choose another file
P-10 = Enter the package password
    .advice = The field “Package password” is empty.
P-11 = This password does not open the package
    .advice = Check capital letters and similar characters: 0 and O, and 1, l and I. You can try as often as you like – it locks neither the file nor the account.
    .button = Read character by character
    .ask = Ask to have the password spelled out.
P-12 = The password still does not match
    .advice = It may be the password for another package, or something was misheard on the telephone. Call again and say the file’s name: { $file }.
    .button = Try again
    .ask = Ask to have the password spelled out.
P-13 = The package could not be opened
    .advice = The password is different, or the file was damaged on its way. First compare the password character by character. If it matches, ask for the package to be sent again.
    .button = Read character by character
    .ask = Say the size of the file ({ $size }) and the package code ({ $code }).
P-14 = The package is damaged
    .advice = The password is right, but some of the data cannot be read. Save the attachment from the e-mail again.
    .button = Choose file…
    .ask = Ask for the package to be sent again.
P-15 = The wizard does not open such files
    .advice = Kind of file: { $kind }. Open it in another program and enter the data in the wizard. You can also ask for a ZIP file with AES-256 encryption.
    .button = Enter the data from the file
    .second = Choose another file
    .ask = Say the code{"\u00A0"}P-15.
P-16 = This file may be dangerous
    .advice = The file tries to write outside its own folder or expands to a huge size. The wizard did not open it and saved nothing.
    .button = Choose another file
P-18 = Check the TERYT code: { $given }
    .advice = A municipality’s TERYT code has 7 digits. A zero at the beginning may have been lost: { $suggested }.
    .button = Use { $suggested }
    .second = Keep { $given }
P-20 = The package lacks: { $missing }
    .advice = The system cannot be connected without it. Ask the voivodship administrator for a complete package.
    .button = Copy request text
    .second = Enter the missing data
P-21 = Report a difference in the data
    .advice = Do not correct the data yourself – CSIZS would keep the old data. Mark what is wrong.
    .button = Copy request text
P-22 = The wizard does not understand the data in the package
    .advice = The file opened, but its data is not written in a way the wizard can read{ $version ->
        [none] {""}
       *[other] {" "}(format version: { $version })
    }. Check whether there is a newer version of the wizard.
    .button = Choose another file
P-23 = An address in the package looks doubtful
    .advice = The address { $address } is outside gov.pl, leads into a local network or is not encrypted. The wizard will not connect to it. Call and check whether the package is genuine.
    .button = Choose another file
P-24 = An address in the package has to be confirmed
    .advice = The address { $address } is under gov.pl, but not on the ministry’s list. Call and check it. You will do this step in the browser or in the domain system.
    .button = The address is confirmed
    .second = Choose another file
P-25 = The package mixes test and production data
    .advice = These data do not belong together: { $what }. The wizard will not use such a package. Ask for a corrected one.
    .button = Copy request text
P-26 = The package code does not match
    .advice = This may be another file than the one the voivodship administrator sent. Do not open it until you have cleared this up.
    .button = Choose another file
P-27 = The package file is gone
    .advice = The copy of the package has vanished from the wizard’s folder. Choose the file from the e-mail again.
    .button = Choose file…
    .ask = Ask for the package to be sent again.
P-27-done = The package file is gone
    .advice = The wizard deleted its copy when everything was done. Choose the package file again if you still have it.
    .button = Choose file…
    .ask = Ask for the package to be sent again.
P-28 = This is another file than before
    .advice = The previous package has the code { $code }, and this file has the code { $other-code }. If this is a new package, the wizard will check its data from the beginning. Changes saved in CSIZS will stay.
    .button = Use the new package
    .second = Choose another file

## H, the password

H-01 = Enter the new password
    .advice = The field “New password” is empty.
H-01-again = Repeat the new password
    .advice = The field “Repeat password” is empty.
H-02 = The passwords are not the same
    .advice = The fields “New password” and “Repeat password” must hold the same. Show both passwords and compare them.
    .button = Show both passwords
H-03 = The new password does not meet all the rules yet
    .advice = Missing: { $missing }.
H-04 = CSIZS message: “Hasło nie spełnia reguł polityki bezpieczeństwa”
    .advice = “The password does not meet the security policy”. CSIZS did not accept the new password and gave no reason. The temporary password is still valid. Think of another password and try again.
    .button = Enter another new password
H-05 = CSIZS message: “Stare hasło nie jest poprawne”
    .advice = “The old password is not correct”. CSIZS has another password on record. If the temporary password was changed before, enter the latest password as the old one. { attempts-left }
    .button = Enter another old password
    .ask = Ask for a new temporary password.
H-06 = CSIZS message: “Błędny login lub hasło”
    .advice = “Wrong login or password”. CSIZS says this when the temporary password is not changed yet, or the login or password is wrong. Do not log in again – first change the password on this page. { attempts-left }
    .button = Change password
H-06-registration = CSIZS message: “Błędny login lub hasło”
    .advice = “Wrong login or password”. CSIZS answers like this when the temporary password has not been changed yet. Do not try again – first change the password in stage 2. { attempts-left }
    .button = Change password
H-07 = The wizard held back another attempt so as not to lock the account
    .advice = Four attempts have failed. A fifth would lock the account { $login } for a time. Call for a new temporary password.
    .button = I have a new temporary password
    .ask = Ask to have the login checked and for a new temporary password.
H-08 = The account { $login } is temporarily locked
    .advice = CSIZS locks the account after the fifth log-in attempt without changing the temporary password. The wizard cannot remove the lock. Your progress is saved.
    .button = Finish later
    .second = The account is unlocked
    .ask = Ask when the lock ends and whether you need a new temporary password.
H-09 = We do not know whether the password was changed
    .advice = The connection was lost before CSIZS answered. Do not change the password again. Choose “Check” – the wizard will show how to check the new password with one log-in.
    .button = Check
H-10 = The password was not changed
    .advice = The old password is still valid in CSIZS. Enter the new password again.
    .button = Change password
H-11 = The password is already changed
    .advice = The password was changed: { $date }. When the wizard asks for the CSIZS password, enter the new one.
    .button = Continue
    .ask = Call if nobody knows the password.
H-12 = The wizard does not recognise the PI-MZT page
    .advice = The page looks different from the one in the procedure. { password-not-sent }Change the password in the browser – the wizard will show the next steps.
    .button = Change the password in the browser

## C, the certificate

C-01 = The certificate expired on { $date }
    .advice = CSIZS will not accept this certificate. Ask the voivodship administrator for a package with a new certificate.
    .button = Copy request text
C-02 = The certificate will not be valid until { $from }
    .advice = This computer’s clock shows: { $date }. If that date is wrong, set the clock. If it is right, wait until { $from }.
    .button = Set clock
C-03 = The certificate is for another unit or another system
    .advice = The certificate is for: “{ $given }”. You are connecting: “{ $suggested }”. Ask for the right certificate.
    .button = Back to the data from the package
    .second = Copy request text
C-04 = The certificate file cannot be opened
    .advice = The file is incomplete, or it has its own password that is not in the package. Enter that password or ask the voivodship administrator for it.
    .button = Enter the certificate password
C-04-password = This password does not open the certificate’s file
    .advice = The file is incomplete or has another password. Check it and enter it again, or ask the voivodship administrator for it.
    .button = Enter the certificate password
C-05 = Windows did not allow the certificate to be saved
    .advice = Permission or consent is missing. Choose “Install certificate” once more, and “Yes” in the window of Windows.
    .button = Install certificate
C-05-undo = Windows did not allow the certificate to be removed
    .advice = Rights or consent are missing. Choose “Undo installing the certificate” again, and “Yes” in the window of Windows.
    .button = Undo installing the certificate
C-06 = The wizard does not know the issuer of the certificate
    .advice = Issuer of the certificate: “{ $issuer }”. Expected issuer: “{ $suggested }”. Do not install the certificate until you have cleared this up.
    .button = Copy request text
C-07 = The certificate and the private key do not belong together
    .advice = CSIZS will not accept such a pair. Ask for a new package.
    .button = Copy request text
C-08 = The certificate has weak security
    .advice = Key: { $key }, signature: { $signature }. CSIZS may not accept it. You can go on, but ask for a new certificate.
    .button = Continue
    .second = Copy request text
C-09 = Two systems have the same certificate
    .advice = These have the same certificate: { $names }. Each system should have its own. Ask for a corrected package.
    .button = Copy request text
C-10 = The certificate file is not the one described in the package
    .advice = The file’s fingerprint does not match. The file may have been damaged, or somebody replaced it. Do not install the certificate until you have cleared this up.
    .button = Copy request text
C-11 = The certificate is valid for only { $minutes } more
    .advice = Ask the voivodship administrator for a new one before this one expires.
    .button = Add to calendar

## D, dictionaries

D-01 = Dictionaries downloaded: { $done } of { $all }
    .advice = The connection was lost. The downloaded dictionaries are saved. The wizard goes on from where it stopped.
    .button = Finish the update
D-02 = The dictionary “{ $name }” was not updated
    .advice = CSIZS sent data that cannot be read. The other dictionaries are ready. Try to download this one again.
    .button = Try again
D-03 = CSIZS does not recognise the system
    .advice = The registration from stage 5 does not work yet, or it was withdrawn. Check its status.
    .button = Check the registration
D-04 = The dictionaries cannot be saved
    .advice = There is not enough space in the folder { $path }, or no permission to write there. Free some space or choose another folder.
    .button = Try again
    .second = Choose another folder
D-05 = The update takes longer than usual
    .advice = CSIZS may be overloaded. You can wait or finish later – nothing is lost.
    .button = Wait
    .second = Finish later
D-06 = CSIZS has withdrawn the dictionary “{ $name }”
    .advice = This dictionary is no longer in the list of CSIZS. The previous version stays on the disk. Ask the system vendor whether it is still needed.
    .button = Continue
D-07 = CSIZS has an older version of the dictionary “{ $name }”
    .advice = Version in CSIZS: { $theirs }. Version on the disk: { $ours }. The wizard kept the newer one.
    .button = Continue
D-01-by-hand = The update of the dictionaries was interrupted
    .advice = First check whether the internet works. Then start the update in the domain system again.
D-02-by-hand = The system could not read a dictionary
    .advice = CSIZS sent data that cannot be read. Start the update in the domain system again.
D-03-by-hand = CSIZS does not recognise the system
    .advice = The registration from stage 5 does not work yet, or it was withdrawn. Check its status in the domain system.
D-04-by-hand = The system cannot save the dictionaries
    .advice = There is not enough space on the computer with the domain system, or no permission. Free some space and start the update again.
D-05-by-hand = The update takes longer than usual
    .advice = CSIZS may be overloaded. You can wait or finish later – nothing is lost.

## R, the registration

R-01 = Enter the CSIZS password
    .advice = The field “CSIZS password” is empty.
R-02 = CSIZS message: “Błędny login lub hasło”
    .advice = “Wrong login or password”. Enter the password set in stage 2, not the temporary one from the package. Check Caps Lock. { attempts-left }
    .button = Try again
R-03 = This system is already registered
    .advice = Date of registration: { $date }, login: { $login }. There is no need to do it a second time.
    .button = Continue
    .ask = Call if you do not know who registered the system.
R-03-by-hand = This system is already registered
    .advice = The domain system showed this. There is no need to do it a second time. Enter the date of registration and choose “The system is registered”.
    .button = Continue
    .ask = Call if you do not know who registered the system.
R-04 = CSIZS does not accept this version of the system
    .advice = This system has no valid certificate of conformity: { $name }. Update the domain system.
    .button = Check again
R-05 = CSIZS refused the certificate
    .advice = The certificate does not fit this system or has been revoked. Go back to the certificate and compare the data.
    .button = Back to the certificate
R-06 = The account { $login } may not register the system
    .advice = The account does not have the role of local administrator. Ask the voivodship administrator to give it this role.
    .button = Copy request text
R-07 = We do not know whether the registration succeeded
    .advice = The connection was lost before CSIZS answered. Do not register again – the wizard checks the status first.
    .button = Check status
R-07-by-hand = We do not know whether the registration succeeded
    .advice = Do not register again. First check in the domain system whether it shows the registration in CSIZS.
    .button = Check status
R-08 = CSIZS did not finish the registration
    .advice = There was a problem at CSIZS. The wizard checked the status: the system is not registered yet. Try again in { $minutes }.
    .button = Try again
R-08-by-hand = CSIZS did not finish the registration
    .advice = There was a problem at CSIZS. Check in the domain system whether the registration succeeded after all. If not, try again in { $minutes }.
    .button = Try again
R-09 = Finish stage 3 first
    .advice = The server’s clock is not confirmed, or differs from the time of CSIZS by more than 5 minutes. CSIZS would refuse the registration.
    .button = Back to the clock
R-10 = CSIZS does not know this unit
    .advice = This unit is not in CSIZS yet: { $name }. Ask the voivodship administrator to enter it.
    .button = Copy request text

## S, the server

S-01 = The Emp@tia server address needs correcting
    .advice = The address must begin with https:// and have no spaces.
    .button = Restore the address from the package
S-01-pi-mzt = The PI-MZT address needs correcting
    .advice = The address must begin with https:// and have no spaces.
    .button = Restore the address from the package
S-02 = There is no such server: { $address }
    .advice = The address may have a typing mistake, or the network does not know the server’s name. Restore the address from the package and check the connection.
    .button = Restore the address from the package
S-02-packaged = There is no such server: { $address }
    .advice = The network does not know the server’s name. Check the connection again.
    .button = Check again
S-02-typed = There is no such server: { $address }
    .advice = The address may have a typing mistake, or the network does not know the server’s name. Compare the address with the letter and correct it.
    .button = Correct the address
S-03 = A server other than Emp@tia answers
    .advice = The address works, but there is no CSIZS service there. Restore the address from the package and check the connection.
    .button = Restore the address from the package
S-03-packaged = A server other than Emp@tia answers
    .advice = The address works, but there is no CSIZS service there. Check the connection again.
    .button = Check again
S-03-typed = A server other than Emp@tia answers
    .advice = The address works, but there is no CSIZS service there. Compare the address with the letter and correct it.
    .button = Correct the address
S-04 = The server { $address } is in the local network
    .advice = The address leads to the local network, for example through a VPN. Ask the IT person whether that is right.
    .button = Continue
    .second = Check again

## Z, the clock

Z-01 = The clock was not set
    .advice = Windows did not get permission for the change. Choose “Set clock” again, and choose “Yes” in the Windows dialog.
    .button = Set clock
    .ask = Ask them to enter the password of this computer’s administrator.
Z-01-failed = The clock was not set
    .advice = Windows did not accept the new settings. Choose “Set clock” again.
    .button = Set clock
    .ask = Ask them to enter the password of this computer’s administrator.
Z-01-undo = The previous clock settings were not restored
    .advice = Windows got no consent or did not take the settings. Choose “Restore the previous clock settings” again, and “Yes” in the window of Windows.
    .button = Restore the previous clock settings
    .ask = Ask them to enter the password of this computer’s administrator.
Z-02 = The time server does not answer
    .advice = The server { $address } did not answer. Usually a firewall blocks it (port 123 UDP). Try again or use another time server.
    .button = Try again
    .second = Use another time server
Z-02-disagree = The time servers give different times
    .advice = The wizard does not know which of them is right: { $address }. Try again or use another time server.
    .button = Try again
    .second = Use another time server
Z-03 = The Windows time service is turned off
    .advice = Without it the clock will not be set. The wizard can turn it on.
    .button = Turn on and set clock
Z-04 = The time on this computer is set by the domain server
    .advice = The computer belongs to the domain: { $name }. The wizard does not change its settings. Difference: { $difference }.
    .button = Check again
    .ask = Ask them to set the time on the domain server.
Z-05 = The time still does not agree
    .advice = Check the time zone. Its name should contain Warsaw.
    .button = Open date and time settings

## X, the wizard

X-01 = The wizard has run into a problem
    .advice = This is not your mistake. Your progress is saved. Start the wizard again.
    .button = Restart
    .second = Save diagnostic bundle
X-03 = The wizard is already running
    .advice = Only one wizard can run on this account. Go back to the open window or close the wizard in the other session.
    .button = Close
X-04 = The wizard’s window could not be opened
    .advice = Windows did not show the window. Your progress is saved. Restart the computer, then the wizard.
    .button = Close

## pakiet (console)

pakiet-usage = Usage:
    pakiet zbuduj --dane pakiet.json --pliki FOLDER --wyjscie FILE.zip
    pakiet sprawdz FILE [--json]

    zbuduj (build): the password is the first line of standard input, where that is no terminal. Without one a password is made and shown once.
    sprawdz (check): the password is the first line of standard input. Typed in a terminal, it is visible. Exit code: 0 complete, 1 incomplete, 2 cannot be opened.
pakiet-unknown-command = There is no command “{ $name }”.
pakiet-unknown-option = There is no option “{ $name }” in this version.
pakiet-missing-option = The option “{ $name }” is missing.
pakiet-missing-value = The option “{ $name }” needs a value.
pakiet-missing-file = The name of the package file is missing.
pakiet-extra = “{ $name }” is one argument too many.
pakiet-cannot-read = “{ $path }” cannot be read: { $reason }
pakiet-cannot-write = “{ $path }” cannot be written: { $reason }
pakiet-not-json = “{ $path }” is not valid JSON, line { $line }, column { $column }.
pakiet-link = “{ $path }” is a link. Copy the file itself into the folder.
pakiet-bad-name = “{ $path }” has a name that a package cannot hold.
pakiet-too-much = The folder “{ $path }” holds more than a package can.
pakiet-exists = The file “{ $path }” exists already. Choose another name.
pakiet-empty-password = The password on standard input is empty.
pakiet-not-unicode = The password on standard input is not in UTF-8.
pakiet-prompt = Package password (will be visible):
pakiet-password = Package password: { $password }
pakiet-code = Package code: { $code }
pakiet-written = Saved: { $path }
pakiet-points = Package: { $count } of 5 items
pakiet-point-a = a. Field unit: { $state }
pakiet-point-b = b. Local administrator’s account: { $state }
pakiet-point-c = c. Certificates of the domain systems: { $state }
pakiet-point-d = d. Addresses of the Emp@tia server: { $state }
pakiet-point-e = e. Address of the PI-MZT application: { $state }
pakiet-there = present
pakiet-not-there = missing
pakiet-present = present, hidden
