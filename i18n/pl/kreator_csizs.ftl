### Texts of the wizard. Polish is the source language.
### {…} in the storyboard are arguments here; a key begins with its screen.

## The frame of every page

program-name = Kreator podłączenia do CSIZS
window-title = { $title } – { $stage } – Kreator podłączenia do CSIZS
window-title-start = { $title } – Kreator podłączenia do CSIZS
window-title-problem = Problem: { $title } – { $stage } – Kreator podłączenia do CSIZS
window-title-start-problem = Problem: { $title } – Kreator podłączenia do CSIZS
header-stage = Etap { $number } z 6: { $name }

stage-1 = Pakiet
stage-2 = Hasło
stage-3 = Zegar i serwer
stage-4 = Certyfikat
stage-5 = Rejestracja
stage-6 = Słowniki
stage-numbered = { $number }. { $name }
stage-done = Gotowe
stage-now = Teraz
stage-later = Jeszcze nie
stage-attention = Wymaga uwagi
stage-by-hand = potwierdzono ręcznie

saved-at = Postęp zapisany o { $time }
saved-not = Postęp niezapisany

common-next = Dalej
common-back = Wstecz
common-later = Dokończę później
common-help = Pomoc (F1)
common-stop = Zatrzymaj
common-wait-opening = Otwieramy pakiet…
common-wait-changing = Zmieniamy hasło…
common-wait-5 = To może potrwać do 2 minut.
common-wait-30 = Trwa dłużej niż zwykle.
common-stopped = Zatrzymano. Nic nie zostało wysłane.
common-stopped-asking = Zatrzymano. Możesz sprawdzić ponownie.
common-no-store = Ten komputer nie może zapamiętać hasła. Po przerwie kreator zapyta o nie jeszcze raz.

keyboard-caps = Caps Lock jest włączony – litery będą wielkie.
keyboard-swapped = Klawiatura ma układ polski (214): klawisze Y i Z są zamienione miejscami.

frame-stages = Etapy
frame-still-stuck = Nie pomogło?
frame-code = Kod:{"\u00A0"}{ $code }
frame-details = Szczegóły dla informatyka
frame-copy = Kopiuj
frame-copy-number = Kopiuj numer
frame-copy-details = Kopiuj szczegóły

arguments-title = Kreator nie rozumie tego polecenia
arguments-text = Uruchom kreator z menu Start. Plik pakietu możesz potem przeciągnąć w okno kreatora.

strip-practice = Ćwiczenia – nic nie trafia do CSIZS
strip-test = Pakiet testowy – dane trafią do testowego CSIZS

attempts-left = { $left ->
    [0] {""}
    [none] {""}
    [one] Została { $left } próba.
    [few] Zostały { $left } próby.
   *[many] Zostało { $left } prób.
}
password-not-sent = { $sent ->
    [nie] Twoje hasło nie zostało wysłane.{" "}
   *[other] {""}
}
password-not-changed = Hasło nie zostało zmienione.

## E1 Start

start-title = Podłącz swój system do CSIZS
start-lead = Kreator przeprowadzi Cię przez 6 etapów – zwykle zajmuje to około 20 minut.
start-prepare = Przygotuj:
start-prepare-1 = Plik pakietu
start-prepare-1-text = z e-maila od administratora wojewódzkiego
start-prepare-2 = Telefon
start-prepare-2-text = hasło do pakietu usłyszysz w rozmowie z administratorem wojewódzkim
start-prepare-3 = Podręcznik systemu dziedzinowego
start-prepare-3-text = od dostawcy
start-prepare-4 = Uprawnienia administratora komputera albo pomoc informatyka
start-prepare-4-text = potrzebne raz, do ustawienia zegara
start-interrupt = Możesz przerwać w każdej chwili. Postęp zapisuje się sam.
start-what = Co to jest CSIZS?
start-begin = Zacznij
start-practice = Wypróbuj na danych ćwiczeniowych

term-csizs = **CSIZS** – Centralny System Informatyczny Zabezpieczenia Społecznego. Łączy systemy urzędów i ośrodków w całej Polsce. Nazywa się go też Emp@tia.
term-system = **System dziedzinowy** – program, w którym Twoja jednostka obsługuje wnioski i świadczenia.
term-unit = **Jednostka terenowa (JT)** – Twój urząd lub ośrodek. W kreatorze piszemy krótko: jednostka.
term-pi-mzt = **PI-MZT** – strona internetowa do zarządzania kontami pracowników w CSIZS.
term-certificate = **Certyfikat** – elektroniczny dowód tożsamości systemu. Dzięki niemu CSIZS wie, kto się z nim łączy.
term-dictionaries = **Słowniki** – wspólne listy, na przykład miejscowości, z których korzysta CSIZS i Twój system.

## E1a Which system

situation-title = W jakim systemie będzie obsługiwane świadczenie wychowawcze (500+)?
situation-lead = Od tego zależy, czy trzeba podłączać nowy system.
situation-same = W obecnym systemie świadczeń rodzinnych, w tej samej bazie danych
situation-separate = W osobnym systemie, obok systemu świadczeń rodzinnych
situation-new = W nowym systemie – jednostka nie obsługuje świadczeń rodzinnych
situation-new-first = Najpierw administrator wojewódzki wpisze jednostkę do CSIZS na podstawie zgłoszenia podłączenia.
situation-other = Chodzi o system z innego podobszaru
situation-area = Podobszar
situation-what = Co to jest system dziedzinowy?

area-family = Świadczenia rodzinne (SR)
area-alimony = Fundusz alimentacyjny (FA)
area-social-assistance = Pomoc społeczna (PS)
area-foster-care = Wsparcie rodziny i system pieczy zastępczej (WRiSPZ)
area-small-children = Opieka nad dziećmi do lat 3 (OP-3)
area-large-families = Karta Dużej Rodziny (KDR)
area-disability = Orzekanie o niepełnosprawności
area-rehabilitation = Turnusy rehabilitacyjne
area-european = Świadczenia UE

## Nothing has to be connected

not-needed-title = Podłączenie nie jest potrzebne
not-needed-lead = Ten sam system i ta sama baza danych nie wymagają nowego podłączenia.
not-needed-text = Jeśli ten system jest już podłączony do CSIZS, zaktualizuj w nim słowniki. Jeśli nie jest podłączony, wybierz „Podłączam mimo to”.
not-needed-save = Zapisz potwierdzenie
not-needed-saving = Zapisujemy potwierdzenie…
not-needed-connect = Podłączam mimo to
not-needed-saved = Zapisano: { $file }. Zachowaj potwierdzenie na wypadek telefonu z ministerstwa.
not-needed-beside = Obok jest ten sam dokument jako zwykły tekst: { $file }.

## Papers

paper-practice = ĆWICZENIA
paper-kind = Dokument do wydruku
paper-unit = Jednostka
paper-unit-name = Nazwa jednostki
paper-date = Data
paper-signature = Podpis

confirmation-title = Potwierdzenie: podłączenie nowego systemu nie jest potrzebne
confirmation-file = Potwierdzenie – podłączenie nie jest potrzebne
confirmation-answer = Odpowiedź w kreatorze
confirmation-answer-text = Świadczenie wychowawcze jest obsługiwane w obecnym systemie świadczeń rodzinnych, w tej samej bazie danych.
confirmation-todo = Do zrobienia: zaktualizować słowniki w systemie dziedzinowym.
confirmation-footer = Dokument zapisuje odpowiedź podaną w kreatorze. Wątpliwości wyjaśnia administrator wojewódzki.

## E1g Practice

practice-title = Wypróbuj kreator na danych ćwiczeniowych
practice-lead = Wybierz, co ma się wydarzyć – nic z ćwiczeń nie trafi do CSIZS.
practice-start = Zacznij ćwiczenia
practice-starting = Przygotowujemy ćwiczenia…
practice-leave = Wyjdź z ćwiczeń
practice-leaving = Wyjść z ćwiczeń?
practice-leaving-text = Ćwiczeniowy CSIZS jeszcze nie odpowiedział. Możesz poczekać albo wyjść – w prawdziwym CSIZS nic się nie zmieni.
practice-browser = W ćwiczeniach otwiera się strona ćwiczeniowa z tego komputera. Adres prawdziwej strony zawsze zaczyna się od „https://”.
practice-use-package = Użyj pakietu ćwiczeniowego
practice-package-label = Pakiet ćwiczeniowy
practice-password-label = Hasło do pakietu
practice-no-password = Hasła do pakietu z poprzednich ćwiczeń kreator już nie zna. Wyjdź z ćwiczeń i zacznij je od nowa.
practice-real-package = To prawdziwy pakiet, a nie ćwiczeniowy. Żeby go użyć, wyjdź z ćwiczeń i wskaż ten plik jeszcze raz.
practice-temporary = Administrator wojewódzki (ćwiczenia) podaje hasło tymczasowe:
practice-unlocked = Administrator wojewódzki (ćwiczenia) odblokował konto. Hasło tymczasowe zostaje poprzednie.
scenario-all-well = Wszystko się udaje
scenario-all-well-text = Przejdziesz wszystkie 6 etapów bez problemów.
scenario-wrong-temporary = Złe hasło tymczasowe
scenario-wrong-temporary-text = CSIZS odrzuci hasło z pakietu. Zobaczysz, jak podać inne i ile prób zostało.
scenario-account-locked = Konto zablokowane
scenario-account-locked-text = Konto będzie czasowo zablokowane. Zobaczysz, do kogo zadzwonić i jak wrócić do pracy.
scenario-policy-refused = Nowe hasło odrzucone
scenario-policy-refused-text = CSIZS nie przyjmie nowego hasła. Zobaczysz, jak wpisać inne.
scenario-cut-after-sending = Połączenie przerwane przy zmianie hasła
scenario-cut-after-sending-text = Odpowiedź CSIZS nie dotrze. Zobaczysz, jak sprawdzić nowe hasło, zamiast zmieniać je drugi raz.
scenario-no-answer = Serwer nie odpowiada
scenario-no-answer-text = Kreator nie połączy się z CSIZS. Zobaczysz, co sprawdzić i kogo zapytać.
scenario-slow = CSIZS odpowiada powoli
scenario-slow-text = Odpowiedź przyjdzie po 40 sekundach. Zobaczysz, co kreator pokazuje w trakcie czekania.
scenario-clock-late = Zegar się spóźnia
scenario-clock-late-text = Godzina nie będzie się zgadzać z CSIZS. Zobaczysz, jak ustawić zegar.
scenario-certificate-expired = Certyfikat wygasł
scenario-certificate-expired-text = Certyfikat z pakietu będzie nieważny. Zobaczysz, jak poprosić o nowy.
scenario-certificate-refused-text = Za pierwszym razem Windows nie pozwoli zapisać certyfikatu. Zobaczysz, co wtedy zrobić.
scenario-problem = Problem { $code }: { $title }
scenario-clock-no-consent-text = Za pierwszym razem Windows nie dostanie zgody. Zobaczysz, co wtedy zrobić.
scenario-clock-no-server-text = Za pierwszym razem serwer czasu nie odpowie. Zobaczysz, jak spróbować ponownie albo użyć innego.
scenario-clock-service-off-text = Usługa czasu będzie wyłączona. Zobaczysz, jak kreator ją włącza.
scenario-clock-of-domain-text = Komputer będzie należał do domeny. Zobaczysz, kogo poprosić o ustawienie czasu.
scenario-clock-stays-text = Po ustawieniu zegara godzina nadal będzie inna. Zobaczysz, gdzie sprawdzić strefę czasową.
scenario-registration-cut = Połączenie przerwane przy rejestracji
scenario-registration-cut-text = Odpowiedź CSIZS nie dotrze. Zobaczysz, jak kreator sprawdza stan, zamiast rejestrować drugi raz.
scenario-registration-password-text = CSIZS raz odrzuci hasło przy rejestracji. Zobaczysz, które hasło wpisać i ile prób zostało.
scenario-registration-known-text = System będzie już zarejestrowany. Zobaczysz, kiedy to się stało i co dalej.
scenario-registration-conformity-text = CSIZS raz odrzuci wersję systemu. Zobaczysz, kogo zapytać o aktualizację.
scenario-registration-certificate-text = CSIZS raz odrzuci certyfikat przy rejestracji. Zobaczysz, jak porównać dane.
scenario-certificate-at-the-door-text = Serwer nie przyjmie certyfikatu. Zobaczysz, co sprawdzić i do kogo zadzwonić.
scenario-registration-role-text = Konto raz nie będzie miało roli administratora lokalnego. Zobaczysz, jak o nią poprosić.
scenario-registration-internal-text = CSIZS raz nie dokończy rejestracji. Zobaczysz, jak kreator sprawdza stan i kiedy spróbować ponownie.
scenario-registration-unit-text = CSIZS raz nie rozpozna jednostki. Zobaczysz, jak poprosić o jej wpisanie.
scenario-dictionaries-cut = Przerwane pobieranie słowników
scenario-dictionaries-cut-text = Pobieranie zatrzyma się w połowie. Zobaczysz, jak je dokończyć.
scenario-dictionary-damaged-text = Jeden słownik przyjdzie uszkodzony. Zobaczysz, jak pobrać go jeszcze raz.
scenario-dictionaries-unknown-text = CSIZS raz nie rozpozna systemu. Zobaczysz, jak sprawdzić rejestrację.
scenario-dictionary-withdrawn-text = Pobieranie raz się przerwie, a potem w wykazie zabraknie słownika. Zobaczysz, co wtedy zostaje na dysku.
scenario-dictionary-older-text = Pobieranie raz się przerwie, a potem CSIZS poda starszą wersję słownika. Zobaczysz, która zostaje.
scenario-server-rests-text = CSIZS odpowie za pierwszym razem, że ma przerwę. Zobaczysz, kiedy sprawdzić ponownie.
scenario-answer-cut-text = Pierwsza odpowiedź CSIZS się urwie. Zobaczysz, że hasło nie zostało zmienione i kiedy sprawdzić ponownie.
scenario-answer-unreadable-text = Pierwszej odpowiedzi CSIZS nie da się odczytać. Zobaczysz, że wystarczy sprawdzić ponownie.
scenario-login-page-text = Zamiast CSIZS odpowie raz strona sieci, na przykład hotelu. Zobaczysz, co wtedy zrobić.
scenario-unknown-issuer-text = Za pierwszym razem serwer pokaże certyfikat nieznanego wystawcy. Zobaczysz, o co poprosić informatyka.
scenario-other-name-text = Za pierwszym razem serwer pokaże certyfikat innego adresu. Zobaczysz, kogo zapytać.
scenario-server-expired-text = Za pierwszym razem serwer pokaże nieważny certyfikat. Zobaczysz, że hasło nie zostało wysłane.
scenario-old-security-text = Za pierwszym razem serwer pokaże certyfikat starego rodzaju. Zobaczysz, kogo zapytać.
scenario-services-refuse-text = Serwer Emp@tia nie przyjmie połączenia. Zobaczysz, jak przejść dalej i zarejestrować system ręcznie.
scenario-other-server-text = Zamiast serwera Emp@tia odpowie raz inny serwer. Zobaczysz, co sprawdzić.
scenario-dictionaries-slow-text = Jeden ze słowników zatrzyma się na 40 sekund. Zobaczysz, że możesz poczekać albo dokończyć później.
scenario-two-systems = Dwa systemy w pakiecie
scenario-two-systems-text = Jeden system kreator zarejestruje sam, a drugi zarejestrujesz ręcznie. Zobaczysz, jak kreator prowadzi przez oba.

## E1c Return

return-title = Witaj ponownie – jesteś na etapie { $stage } z 6
return-lead = Postęp zapisano: { $moment }.
return-done-on = Gotowe, { $date }
return-done-by-hand = Gotowe, potwierdzono ręcznie, { $date }
return-go = Wróć do etapu { $stage }
practice-finished = Gotowe – ćwiczenie ukończone
practice-finished-lead = To było ćwiczenie, prawdziwy system nie jest jeszcze podłączony.
practice-finished-real = Podłącz prawdziwy system
practice-finished-other = Wybierz inny scenariusz
return-all = System jest podłączony do CSIZS
return-all-by-hand = System jest podłączony do CSIZS – według Twojego potwierdzenia
return-see = Zobacz
return-start-over = Zacznij od nowa
return-question = Zacząć od nowa?
return-question-text = Kreator usunie postęp zapisany na tym komputerze. Zmiany zapisane w CSIZS, na przykład nowe hasło, pozostaną. Licznik prób też pozostanie.
return-question-yes = Zacznij od nowa
return-question-no = Zostaw postęp

## A done stage, opened from E1c

seen-close = Wróć do listy etapów
seen-supplement = Uzupełnij dane
seen-incomplete = Czegoś w nich brakuje.
seen-to-registration = Wróć do rejestracji
seen-confirmed = Dane potwierdzono: { $moment }
seen-code = Kod pakietu
seen-package-lead = Dane są już potwierdzone, więc ten ekran można tylko obejrzeć.
seen-password-lead = Hasło jest już zmienione, więc ten ekran można tylko obejrzeć.
seen-certificate-lead = Ten etap jest już gotowy, więc ten ekran można tylko obejrzeć.
seen-done = Etap zakończono
seen-changed = Hasło zmieniono
seen-who = Potwierdzenie
seen-by-csizs = odpowiedź CSIZS
seen-dictionaries-lead = Słowniki są już zaktualizowane, więc ten ekran można tylko obejrzeć.
seen-updated = Słowniki zaktualizowano
seen-by-wizard = pobrane z CSIZS
seen-folder = Folder słowników
seen-version = Wersja { $version } z dnia { $date }

## E2 The computer

computer-title = Sprawdzamy, czy komputer jest gotowy
computer-lead = To potrwa kilka sekund.
computer-network = Połączenie z siecią
computer-clock = Data i godzina
computer-disk = Miejsce na dysku
computer-checking = Sprawdzamy…
computer-fine = W porządku
computer-attention = Wymaga uwagi
computer-again = Sprawdź ponownie
computer-offline = Otwórz pakiet bez internetu
computer-ready = Komputer jest gotowy

## E3 The file

file-title = Wskaż plik pakietu z e-maila
file-lead = To zaszyfrowany załącznik od administratora wojewódzkiego.
file-step-1 = Zapisz załącznik na komputerze, na przykład na pulpicie.
file-step-2 = Wskaż go tutaj.
file-choose = Wybierz plik…
file-drop = albo przeciągnij plik w to miejsce
file-about = { $size } · { $moment }
file-change = Zmień plik
file-kind = Pakiety
file-by-hand = Wpisz dane ręcznie

## E4 The package password

unlock-title = Wpisz hasło do pakietu
unlock-lead = Hasło podaje przez telefon administrator wojewódzki – nie ma go w e-mailu.
unlock-password = Hasło do pakietu
unlock-show = Pokaż hasło
unlock-hide = Ukryj hasło
unlock-case = Wielkie i małe litery mają znaczenie.
unlock-read = Odczytaj znak po znaku
unlock-read-hide = Ukryj znaki
unlock-read-list = Wpisane hasło znak po znaku
unlock-read-alone = Upewnij się, że nikt obcy nie widzi ekranu.
unlock-code = Kod pakietu: { $code }
unlock-code-read = Odczytaj kod
unlock-code-compare = Jeśli administrator wojewódzki ma kod pakietu, porównaj go w rozmowie.
unlock-code-differs = Kod jest inny
unlock-remember = Zapamiętaj hasło do pakietu w Menedżerze poświadczeń Windows do końca podłączania
unlock-remember-other = Zapamiętaj hasło do pakietu w bazie haseł tego komputera do końca podłączania
unlock-open = Otwórz pakiet

## E4b The package again

reopen-title = Otwórz pakiet ponownie
reopen-lead = Wpisz hasło do pakietu, żeby wrócić do pracy.
reopen-copy = Kreator ma zaszyfrowaną kopię pakietu z { $date }.
reopen-open = Otwórz pakiet ponownie
reopen-other = Wskaż inny plik pakietu

## E5 What the package brought

unit-title = Sprawdź, czy to dane Twojej jednostki
unit-lead = Porównaj je ze zgłoszeniem podłączenia.
unit-complete = **Pakiet jest kompletny:** 5 z 5 elementów
unit-incomplete = **Pakiet jest niekompletny:** { $present } z 5 elementów
unit-name = Jednostka terenowa
unit-address = Adres
unit-login = Login (nazwa użytkownika)
unit-temporary = Hasło tymczasowe
unit-temporary-hidden = wczytane, ukryte
unit-temporary-spent = już zmienione na własne
unit-temporary-show = Pokaż hasło tymczasowe
unit-temporary-hide = Ukryj hasło tymczasowe
unit-system = System dziedzinowy i certyfikat
unit-valid-until = ważny do { $date }
unit-no-certificate = bez certyfikatu
unit-server = Adres serwera Emp@tia
unit-server-registration = rejestracja
unit-server-dictionaries = słowniki
unit-pi-mzt = Adres aplikacji PI-MZT
unit-absent = brak w pakiecie
unit-agree = Dane się zgadzają
unit-differ = Coś się nie zgadza

about-heading = Trzy pytania o system dziedzinowy
about-why = Odpowiedzi trafią do raportu i przydadzą się, gdy zadzwoni ministerstwo. Możesz je pominąć.
about-installed = Czy system dziedzinowy jest już zainstalowany?
about-installed-yes = Tak
about-installed-since = Tak, od { $date }
about-installed-no = Jeszcze nie
about-since = Data instalacji
about-since-hint = Wpisz datę tak: 24.03.2016
about-since-unclear = Kreator nie rozumie tej daty. Wpisz ją tak: 24.03.2016
about-name = Nazwa i wersja systemu
about-certificate = Świadectwo zgodności lub oświadczenie dostawcy: numer i data

differs-question = Co się nie zgadza?
differs-name = Nazwa jednostki
differs-address = Adres
differs-teryt = Kod TERYT
differs-login = Login
differs-administrator = Administrator lokalny
differs-system = System dziedzinowy
differs-certificate = Certyfikat
differs-other = Coś innego
differs-describe = Opisz krótko
differs-copy = Kopiuj treść prośby

missing-unit = danych jednostki
missing-login = loginu
missing-temporary = hasła tymczasowego
missing-certificate = certyfikatu systemu dziedzinowego { $value }
missing-empatia = adresu serwera Emp@tia
missing-pi-mzt = adresu aplikacji PI-MZT

mixes-production = pakiet produkcyjny
mixes-test = pakiet testowy
mixes-practice = pakiet ćwiczeniowy
mixes-with = { $value }

kind-word = dokument Word
kind-pdf = dokument PDF
kind-excel = arkusz Excel
kind-program = program
kind-image = obraz
kind-web = strona internetowa
kind-empty = pusty plik
kind-unknown = plik nieznanego rodzaju
kind-rar = archiwum RAR
kind-7z = archiwum 7z
kind-zipcrypto = archiwum ZIP ze starym szyfrowaniem (ZipCrypto)
kind-sfx = samorozpakowujące się archiwum .exe
kind-word-password = dokument Word z hasłem
kind-excel-password = arkusz Excel z hasłem
kind-pdf-password = dokument PDF z hasłem
kind-doc = dokument Word w starym formacie .doc
kind-unknown-encryption = archiwum z nieznanym szyfrowaniem

proxy-pac = plik PAC
proxy-ntlm = logowanie NTLM
proxy-kerberos = logowanie Kerberos

## E5b Typed from the letter

byhand-title = Uzupełnij dane z pakietu
byhand-lead = Sprawdź odczytane dane ({ $read } z { $all }) i wpisz brakujące.
byhand-lead-letter = Przepisz dane z pisma w pakiecie.
byhand-lead-program = Przepisz dane z pliku otwartego w innym programie.
byhand-from-letter = Przepisz brakujące dane z pisma w pakiecie.
byhand-read-later = Dane odczytane z pakietu sprawdzisz w ostatniej części.
byhand-lead-check = Porównaj dane z pismem.
byhand-part = Część { $number } z { $all }: { $name }
byhand-part-unit = Jednostka
byhand-part-account = Login i hasło
byhand-part-addresses = Adresy internetowe
byhand-part-certificates = Certyfikaty
byhand-part-system = System dziedzinowy
byhand-part-check = Sprawdzenie danych
byhand-change = Zmień
byhand-taken-system = Wczytano certyfikat systemu dziedzinowego z pliku „{ $file }”.
byhand-taken-empatia = Wczytano certyfikat systemu Emp@tia z pliku „{ $file }”.
byhand-temporary-hidden = wpisane, ukryte
byhand-name = Nazwa jednostki
byhand-address = Adres
byhand-teryt = Kod TERYT lub identyfikator jednostki
byhand-login = Login (nazwa użytkownika)
byhand-temporary = Hasło tymczasowe
byhand-server = Adres serwera Emp@tia
byhand-pi-mzt = Adres aplikacji PI-MZT
byhand-source-file = z pliku „{ $file }”
byhand-source-typed = wpisane ręcznie
byhand-source-none = nie znaleziono – wpisz z pisma
byhand-system-certificate = Certyfikat systemu dziedzinowego
byhand-empatia-certificate = Certyfikat systemu Emp@tia
byhand-empatia-there = odczytany
byhand-none = jeszcze nie wskazany
byhand-certificate = Wskaż plik certyfikatu…
byhand-other-certificate = Wskaż inny plik…
byhand-certificate-kind = Certyfikaty
byhand-certificate-password = Hasło do certyfikatu
byhand-certificate-password-show = Pokaż hasło do certyfikatu
byhand-certificate-password-hide = Ukryj hasło do certyfikatu
byhand-certificate-password-hint = Do pliku „{ $file }”.
byhand-open-certificate = Otwórz certyfikat
byhand-other-file = Wybierz inny plik

## E5c Several systems

stage-count = { $done } z { $all }
stage-word-count = { $word } – { $count }
stage-numbered-count = { $name } – { $count }
systems-title = Wybierz systemy do podłączenia
systems-lead = W pakiecie są dane kilku systemów, a każdy rejestruje się osobno.
systems-question = Które systemy podłączasz teraz?
systems-line = { $name } – certyfikat: { $certificate }, rejestracja: { $registration }, słowniki: { $dictionaries }
systems-later = Pozostałe systemy możesz podłączyć później.
systems-turn = System { $number } z { $all }: **{ $name }**
systems-other = Wybierz inny system
systems-news = **{ $name }:** { $news }
systems-waiting = Do podłączenia: { $names }.

## E6 The password

password-title = Zmień hasło tymczasowe na własne
password-lead = Dopóki tego nie zrobisz, CSIZS nie pozwoli Ci się zalogować.
password-login = Login
password-old = Stare hasło
password-old-loaded = tymczasowe, wczytane z pakietu
password-old-by-hand = tymczasowe, wpisane ręcznie
password-old-typed = wpisywane niżej
password-old-show = Pokaż stare hasło
password-old-hide = Ukryj stare hasło
password-old-other = Wpisz inne stare hasło
password-new = Nowe hasło
password-new-show = Pokaż nowe hasło
password-new-hide = Ukryj nowe hasło
password-repeat = Powtórz hasło
password-repeat-show = Pokaż powtórzone hasło
password-repeat-hide = Ukryj powtórzone hasło
password-rules = Nowe hasło musi mieć:
rule-length = co najmniej 8 znaków
rule-digit = co najmniej jedną cyfrę
rule-special = co najmniej jeden znak specjalny, na przykład ! ? # %
rule-upper = co najmniej jedną wielką literę
rule-lower = co najmniej jedną małą literę
rule-not-yet = jeszcze nie
rule-met = spełnione
password-uncommon = Unikaj polskich liter i spacji – nie każdy program je przyjmie.
password-warning = Nie loguj się w przeglądarce hasłem tymczasowym.
password-warning-text = Piąta próba czasowo zablokuje konto, dlatego kreator robi najwyżej cztery.
password-warning-browser = Kreator nie widzi prób wykonanych w przeglądarce.
password-sent = Do CSIZS trafią login, stare i nowe hasło. **Tej zmiany nie da się cofnąć.**
password-keep = Zapisz nowe hasło w bezpiecznym miejscu. Kreator nie potrafi go odzyskać.
password-remember = Zapamiętaj hasło w Menedżerze poświadczeń Windows do końca podłączania
password-remember-other = Zapamiętaj hasło w bazie haseł tego komputera do końca podłączania
password-change = Zmień hasło
password-browser = Wolę zrobić to w przeglądarce
password-new-temporary = Mam nowe hasło tymczasowe
password-changed = Hasło zmienione. CSIZS potwierdził zmianę o { $time }. Nowe hasło to teraz Twoje hasło do CSIZS.
password-changed-by-hand = Hasło zmienione – potwierdzono ręcznie o { $time }. Nowe hasło to teraz Twoje hasło do CSIZS.

lacks-length = { $value ->
    [one] { $value } znaku
    [few] { $value } znaków
   *[many] { $value } znaków
}
lacks-digit = cyfry
lacks-special = znaku specjalnego
lacks-upper = wielkiej litery
lacks-lower = małej litery

## E6b In the browser

browser-title = Zmień hasło w przeglądarce
browser-lead = Wykonaj kroki na stronie PI-MZT, a potem zaznacz tutaj jej odpowiedź.
browser-step-1 = Otwórz stronę PI-MZT.
browser-step-2 = Nie loguj się – wybierz „Zmiana hasła”.
browser-step-3 = Wpisz login, jeśli strona o niego pyta.
browser-step-4 = W polu „Stare hasło” wpisz hasło tymczasowe.
browser-step-5 = W polach „Nowe hasło” i „Powtórz hasło” wpisz nowe hasło.
browser-step-6 = Zatwierdź zmianę jeden raz i przeczytaj odpowiedź strony.
browser-step-7 = Wróć tutaj i zaznacz, co pokazała strona.
browser-open = Otwórz PI-MZT
browser-copy-login = Kopiuj login
browser-copy-address = Kopiuj adres
browser-question = Co pokazała strona?
browser-answer-changed = Hasło zmienione
browser-answer-policy = Hasło nie spełnia reguł polityki bezpieczeństwa
browser-answer-old = Stare hasło nie jest poprawne
browser-answer-login = Błędny login lub hasło
browser-answer-other = Coś innego
browser-message = Przepisz komunikat strony
browser-message-hint = Bez haseł.
browser-save = Zapisz odpowiedź

## H-09, the check

check-title = Sprawdź nowe hasło
check-lead = Zaloguj się raz nowym hasłem na stronie PI-MZT i zaznacz tutaj jej odpowiedź.
check-warning = Nieudane logowanie zużywa jedną próbę.
check-answer-worked = Logowanie się udało
check-answer-locked = Konto jest zablokowane

## H-08, the whole page

locked-title = Konto { $login } jest czasowo zablokowane
locked-todo = Co zrobić:
locked-step-1 = Nie próbuj się logować ani tutaj, ani w przeglądarce.
locked-step-2 = Zadzwoń do administratora wojewódzkiego.
locked-step-3 = Zapytaj, kiedy blokada minie i czy potrzebne jest nowe hasło tymczasowe.
locked-step-4 = Wróć tutaj i wybierz „Konto jest już odblokowane”.
locked-unlocked = Konto jest już odblokowane
locked-question = Czy jest nowe hasło tymczasowe?
locked-question-yes = Tak, wpiszę je
locked-question-no = Nie, zostaje poprzednie

## E7, the clock

clock-title = Ustaw zegar serwera
clock-lead = CSIZS odrzuca połączenia, gdy godzina się nie zgadza.
clock-where = Gdzie działa serwer systemu dziedzinowego?
clock-where-hint = Serwer to komputer, na którym jest baza danych systemu.
clock-here = Na tym komputerze
clock-elsewhere = Na innym komputerze lub serwerze
clock-unknown = Nie wiem
clock-ask = Zapytaj informatyka lub dostawcę systemu. Możesz przejść dalej i wrócić tu przed rejestracją.
clock-ours = Godzina na tym komputerze
clock-true = Dokładna godzina
clock-theirs = Godzina w CSIZS
clock-difference = Różnica
clock-source = Czas podał serwer: { $source }. Dokładność pomiaru: { $error }.
clock-checking = Sprawdzamy zegar…
clock-setting = Ustawiamy zegar…
clock-consent = Windows zapyta o zgodę. Wybierz „Tak”.
clock-well = Zegar jest już dobrze ustawiony.
clock-unkept = Zegar jest dobrze ustawiony, ale Windows sam go nie pilnuje.
clock-cannot = Na tym komputerze kreator nie może ustawić zegara. Zapisz instrukcję i przekaż ją informatykowi.
clock-set = Ustaw zegar
clock-set-and-start = Włącz i ustaw zegar
clock-again = Sprawdź ponownie
clock-go-on = Przejdź dalej i wróć tu przed rejestracją
clock-advanced = Zaawansowane: serwer czasu
clock-server = Serwer czasu
clock-server-used = Teraz: { $servers }
clock-server-hint = Na przykład { $server }.
clock-server-wrong = To nie jest nazwa serwera
clock-practice = W ćwiczeniach kreator tylko pokazuje, co by zrobił. Windows dostałby polecenia:
clock-was-set = Zegar ustawiony. Od teraz Windows sam pilnuje godziny.
clock-by-hand = Zegar serwera jest ustawiony – potwierdzono ręcznie o { $time }.
clock-sheet-title = Poproś informatyka o ustawienie zegara serwera
clock-sheet-lead = Zapisz instrukcję i przekaż ją osobie, która opiekuje się serwerem.
clock-sheet-heading = Instrukcja dla informatyka
clock-sheet-text = Na serwerze systemu dziedzinowego włącz synchronizację z zewnętrznym źródłem czasu (NTP), np. { $servers }. Wymagany ruch wychodzący: UDP 123. Sprawdzenie w Windows: w32tm /query /status. Dopuszczalna różnica: { $difference }.
clock-sheet-practice = ĆWICZENIA
clock-sheet-save = Zapisz instrukcję
clock-sheet-file = Zegar serwera – instrukcja
clock-sheet-kind = Pliki tekstowe
clock-sheet-saved = Zapisano: { $path }
clock-sheet-done = Zegar serwera jest ustawiony

# E8, the server

server-title = Połącz się z serwerem Emp@tia
server-lead = Adres pochodzi z pakietu, więc nie trzeba go wpisywać.
server-lead-typed = Adres jest wpisany ręcznie, z pisma w pakiecie.
server-address = Adres serwera Emp@tia
server-address-of = Adres serwera Emp@tia – { $kinds }
server-network = Połączenie z internetem
server-answers = Serwer Emp@tia odpowiada
server-confirmed = Serwer potwierdzony
server-clock = Godzina zgodna
server-service = Usługa odpowiada
server-again = Sprawdź ponownie
server-works = Połączenie z CSIZS działa
server-by-hand = System dziedzinowy łączy się z serwerem Emp@tia – potwierdzono ręcznie o { $time }.
server-confirm = System dziedzinowy łączy się z serwerem
server-none = W danych nie ma adresu serwera Emp@tia. Poproś administratora wojewódzkiego o uzupełniony pakiet.
server-not-asked = Kreator nie łączy się sam z tym adresem. Sprawdź w systemie dziedzinowym, czy się z nim łączy, a potem potwierdź to tutaj.
server-elsewhere = Kreator sprawdza połączenie z tego komputera, a system dziedzinowy działa na innym. Poproś informatyka o sprawdzenie połączenia na serwerze.

# "Sprawdź połączenie", in Help and on E8

connection-title = Sprawdź połączenie krok po kroku
connection-lead = Kreator sprawdzi każdy krok i pokaże, co wymaga uwagi.
connection-check = Sprawdź połączenie
connection-checking = Sprawdzamy połączenie…
connection-close = Wróć do pomocy
connection-of = { $name }: { $host }
connection-being-checked = Sprawdzamy…
connection-fine = W porządku
connection-attention = Wymaga uwagi
connection-skipped = Pominięto
connection-network = Sieć
connection-name = Nazwa serwera
connection-port = Port 443
connection-proxy = Serwer proxy
connection-tls = Zabezpieczenie połączenia (TLS)
connection-clock = Zegar
connection-service = Usługa CSIZS
connection-answer = Odpowiedź CSIZS
evidence-took = { $ms } ms
evidence-direct = połączenie bez proxy
evidence-tls = { $version }, wystawca „{ $issuer }”, ważny do { $until }
evidence-no-offset = godzina zgodna
evidence-offset = różnica { $difference }
evidence-status = odpowiedź serwera: { $status }
evidence-certificate = serwer czeka na certyfikat systemu dziedzinowego
## E9 The certificate

certificate-title = Zainstaluj certyfikat systemu dziedzinowego
certificate-lead = Certyfikat potwierdza, że z CSIZS łączy się Twoja jednostka.
certificate-server-title = Zapisz certyfikat dla informatyka
certificate-server-lead = Certyfikat instaluje się na serwerze systemu dziedzinowego, a nie na tym komputerze.
certificate-not-here = Na tym komputerze kreator nie może zainstalować certyfikatu. Zapisz pliki i przekaż je informatykowi.
certificate-own = Certyfikat systemu dziedzinowego
certificate-own-text = Potwierdza w CSIZS, że łączy się Twój system.
certificate-empatia = Certyfikat systemu Emp@tia
certificate-empatia-text = Potwierdza, że odpowiada prawdziwy serwer Emp@tia. To inny certyfikat niż certyfikat Twojego systemu.
certificate-for = Wystawiony dla
certificate-issuer = Wystawca
certificate-from = Ważny od
certificate-until = Ważny do
certificate-print = Ostatnie znaki odcisku
certificate-key = Klucz prywatny
certificate-key-there = jest w pakiecie
certificate-key-absent = brak w pakiecie
certificate-where-to = Kreator zapisze go w magazynie certyfikatów Windows na tym komputerze.
certificate-practice = W ćwiczeniach kreator tylko pokazuje, co by zrobił.
certificate-shut = Kreator poprosi najpierw o hasło do pakietu.
certificate-empatia-too = Zainstaluj też certyfikat systemu Emp@tia
certificate-empatia-hint = Zaznacz, jeśli wymaga tego podręcznik dostawcy. Windows zaufa wtedy wszystkiemu, co potwierdzi wystawca tego certyfikatu.
certificate-empatia-warning = Windows pokaże ostrzeżenie z odciskiem certyfikatu. Porównaj odcisk i wybierz „Tak”.
certificate-install = Zainstaluj certyfikat
certificate-installing = Instalujemy certyfikat…
certificate-there = Certyfikat jest już zainstalowany. Nic nie trzeba robić.
certificate-no-key = W pakiecie nie ma klucza prywatnego. Rejestracja odbędzie się w systemie dziedzinowym.
certificate-was-installed = Certyfikat zainstalowany, ważny do { $date }
certificate-by-hand = Certyfikat jest zainstalowany na serwerze – potwierdzono ręcznie o { $time }.
certificate-undo = Cofnij instalację certyfikatu
certificate-undone = Cofnięto: certyfikat.
certificate-save = Zapisz certyfikat do pliku…
certificate-save-files = Zapisz pliki dla informatyka
certificate-on-server = Certyfikat jest zainstalowany na serwerze
certificate-is-installed = Certyfikat jest zainstalowany
certificate-files-hold = Kreator zapisze certyfikat z kluczem prywatnym, chroniony hasłem, oraz same certyfikaty.
certificate-beside = Obok: { $files }
certificate-public-holds = W pliku jest sam certyfikat, bez klucza prywatnego.
certificate-opens-package = W pliku jest certyfikat z kluczem prywatnym. Otwiera go hasło do pakietu. Podaj je informatykowi przez telefon.
certificate-opens-own = W pliku jest certyfikat z kluczem prywatnym. Otwiera go hasło do certyfikatu. Podaj je informatykowi przez telefon.
certificate-password = Hasło do certyfikatu
certificate-hidden = ukryte
certificate-back-to-data = Wróć do danych z pakietu
certificate-file-name = Certyfikat
certificate-subject = Podmiot
certificate-serial = Numer seryjny
certificate-kind = Rodzaj i długość klucza
certificate-signature = Algorytm podpisu
certificate-sha256 = Odcisk SHA-256
certificate-sha1 = Odcisk SHA-1
certificate-chain = Łańcuch certyfikatów
certificate-file = Plik w pakiecie
certificate-what = Co to jest certyfikat?
certificate-calendar = Dodaj do kalendarza
certificate-calendar-kind = Kalendarz
certificate-calendar-title = Certyfikat do CSIZS jest ważny do { $date }: { $system }
certificate-calendar-text = Poproś administratora wojewódzkiego o nowy certyfikat, zanim obecny wygaśnie.

## E10 The registration by the wizard

registration-title = Sprawdź dane i zarejestruj system
registration-lead = Po rejestracji CSIZS zacznie rozpoznawać Twój system.
registration-certificate = Certyfikat
registration-until = ważny do { $date }
registration-clock-right = zgodny
registration-password = Hasło do CSIZS
registration-password-hint = To hasło ustawione na etapie 2, a nie tymczasowe.
registration-warning = Po wybraniu „Zarejestruj system” dane trafią do CSIZS. Nie da się tego cofnąć w kreatorze.
registration-register = Zarejestruj system
registration-registering = Rejestrujemy system… To może potrwać do 2 minut.
registration-ask = Sprawdź stan
registration-asking = Sprawdzamy stan rejestracji…
registration-by-hand = Wolę zrobić to w systemie dziedzinowym
registration-registered = System zarejestrowany: { $moment }
registration-not-done = System nie został zarejestrowany.
closing-registering-text = Po zamknięciu nie będzie wiadomo, czy rejestracja się udała. Zwykle trwa to mniej niż 2 minuty.

## E10b The registration in the domain system

registered-title = Zarejestruj system dziedzinowy: { $name }
registered-lead = Ten krok wykonasz w systemie dziedzinowym, a kreator poda potrzebne wartości.
registered-step-1 = Otwórz w systemie dziedzinowym ustawienia współpracy z CSIZS (Emp@tia).
registered-step-2 = Wpisz wartości z tabeli w tej kolejności.
registered-step-3 = Gdy system zapyta o hasło, wpisz hasło do CSIZS – kreator go nie kopiuje.
registered-step-4 = Uruchom rejestrację i poczekaj na odpowiedź.
registered-step-5 = Wróć tutaj i wybierz „System jest zarejestrowany”.
registered-seen-1 = Powinny pojawić się pola na adres serwera, certyfikat i login.
registered-seen-2 = Na ekranie systemu powinny być te same wartości co w tabeli.
registered-seen-3 = System może zapytać o hasło dopiero po uruchomieniu rejestracji.
registered-seen-4 = System powinien pokazać odpowiedź CSIZS: że rejestracja się udała albo dlaczego się nie udała.
registered-step-done = zrobione
registered-done = Zrobione
registered-password = Wpisz hasło ustawione na etapie 2, a nie tymczasowe z pakietu.
registered-names = Nazwy pól są tylko pomocą – Twój system może mieć inne. Dokładny opis jest w podręczniku dostawcy.
registered-in-store = w magazynie certyfikatów Windows na tym komputerze
registered-unit-id = Identyfikator jednostki
registered-system-id = Identyfikator systemu
registered-when = Data i godzina rejestracji
registered-when-hint = Wpisz tak: 29.03.2016 11:20
registered-now = Wpisz obecną datę i godzinę
registered-when-unclear = Kreator nie rozumie tej daty i godziny
registered-when-future = Ta data jeszcze nie nadeszła
registered-number = Numer z odpowiedzi CSIZS (jeśli jest)
registered-confirm = System jest zarejestrowany
registered-by-hand = System zarejestrowany: { $moment } – potwierdzono ręcznie
registered-error = System pokazał błąd
registered-error-lead = Zaznacz odpowiedź, a kreator powie, co zrobić dalej.
registered-automatic = Wolę, żeby zrobił to kreator
registered-question = Co pokazał system?
registered-shown-login = Błędny login lub hasło
registered-shown-temporary = Trzeba najpierw zmienić hasło tymczasowe
registered-shown-locked = Konto jest zablokowane
registered-shown-known = Ten system jest już zarejestrowany
registered-shown-conformity = Brak świadectwa zgodności albo zła wersja systemu
registered-shown-certificate = Certyfikat odrzucony
registered-shown-role = Konto nie ma uprawnień do rejestracji
registered-shown-unit = Nieznana jednostka
registered-shown-clock = Zła data lub godzina
registered-shown-internal = Wewnętrzny błąd CSIZS
registered-shown-nothing = Połączenie się przerwało albo nie wiadomo, co się stało
registered-sheet = Zapisz kartę konfiguracji
sheet-file = Karta konfiguracji
sheet-title = Karta konfiguracji systemu dziedzinowego
sheet-certificates = Certyfikaty
sheet-where = Gdzie jest
sheet-registration = Dane rejestracji
sheet-dictionaries = Zaktualizuj słowniki zaraz po rejestracji, zgodnie z podręcznikiem dostawcy.
sheet-footer = Karta nie zawiera haseł ani kluczy prywatnych.

## E11, the dictionaries

dictionaries-title = Zaktualizuj słowniki
dictionaries-lead = To pierwsza rzecz po podłączeniu – bez niej system nie będzie działał prawidłowo z CSIZS.
dictionaries-update = Zaktualizuj słowniki
dictionaries-progress = Pobieramy słowniki… { $done } z { $all }
dictionaries-speed = { $size } na sekundę, zostało około { $left }
dictionaries-listing = Sprawdzamy wykaz słowników…
dictionaries-asking = Sprawdzamy stan rejestracji…
dictionaries-stopping = Zatrzymujemy…
dictionaries-stopped = Zatrzymano. Pobrane słowniki są zapisane.
dictionaries-none = W wykazie CSIZS nie ma żadnego słownika dla tego systemu. Sprawdź jeszcze raz albo zapytaj dostawcę systemu.
dictionaries-in-folder = Folder słowników: { $path }
dictionaries-no-dialog = Na tym komputerze nie otwiera się okno wyboru folderu. Folder pozostaje bez zmian.
dictionaries-choose-folder = Wybierz inny folder
dictionaries-by-hand = Wolę zrobić to w systemie dziedzinowym
dictionaries-updated = Słowniki zaktualizowano: { $moment }
dictionaries-updated-by-hand = Słowniki zaktualizowano: { $moment } – potwierdzono ręcznie
dictionary-current = Aktualny
dictionary-waiting = Do pobrania
dictionary-fetching = Pobieramy
dictionary-ready = Gotowy
dictionary-attention = Wymaga uwagi
dictionary-withdrawn = Wycofany z CSIZS
dictionary-older = Starsza wersja w CSIZS

## E11b, the dictionaries in the domain system

dictionaries-by-hand-title = Zaktualizuj słowniki w systemie dziedzinowym
dictionaries-by-hand-lead = Zrób to zaraz po rejestracji, zgodnie z podręcznikiem dostawcy.
dictionaries-again-lead = Zrób to zgodnie z podręcznikiem dostawcy.
dictionaries-step-1 = Otwórz w systemie menu, które podaje podręcznik dostawcy.
dictionaries-step-2 = Uruchom aktualizację słowników.
dictionaries-step-3 = Poczekaj na koniec i sprawdź datę słowników.
dictionaries-date = Data słowników
dictionaries-date-hint = Wpisz tak: 29.03.2016. To data, którą pokazuje system.
dictionaries-date-unclear = Kreator nie rozumie tej daty
dictionaries-date-future = Ta data jeszcze nie nadeszła
dictionaries-confirm = Słowniki są zaktualizowane
dictionaries-error = System pokazał błąd
dictionaries-error-lead = Zaznacz odpowiedź, a kreator powie, co zrobić dalej.
dictionaries-automatic = Wolę, żeby zrobił to kreator
dictionaries-question = Co pokazał system?
dictionaries-shown-cut = Połączenie się przerwało
dictionaries-shown-unreadable = Danych nie da się odczytać
dictionaries-shown-unknown = CSIZS nie rozpoznaje systemu albo certyfikatu
dictionaries-shown-disk = Brak miejsca na dysku albo uprawnień
dictionaries-shown-slow = Aktualizacja trwa i nie kończy się

## E12 Done

done-title = Gotowe – system jest podłączony do CSIZS
done-title-by-hand = Gotowe – według Twojego potwierdzenia
done-title-some = Gotowe – podłączono do CSIZS: { $names }
done-title-some-by-hand = Gotowe według Twojego potwierdzenia: { $names }
done-lead = Zapisz raport – przyda się, gdy zadzwoni ministerstwo.
done-lead-by-hand = Kroki, których kreator nie mógł sprawdzić, są oznaczone na liście.
done-call = Dzwoni ministerstwo? Przeczytaj:
done-call-practice = Ćwiczenia – tak przeczytasz to ministerstwu:
done-next = Co dalej:
done-accounts = Załóż konta pracownikom w PI-MZT i nadaj im role, np. „Czytelnik PIU – obszar świadczeń rodzinnych”.
done-certificate = Certyfikat jest ważny do { $date } – wcześniej poproś o nowy.
done-certificate-of = { $name }: certyfikat jest ważny do { $date } – wcześniej poproś o nowy.
done-package = Usuń plik pakietu – zawiera hasło tymczasowe i certyfikat.
done-delete = Usuń plik pakietu
done-save = Zapisz raport
done-saving = Zapisujemy raport…
done-print = Drukuj
done-copy = Kopiuj tekst raportu
done-close = Zamknij
done-saved = Zapisano: { $file }.
done-saved-before = Ostatnio zapisany raport: { $file }.
done-calendar-saved = Zapisano: { $file }. Otwórz ten plik, żeby data trafiła do kalendarza.
done-calendar-saving = Zapisujemy plik…
done-stages = Etapy:
done-save-practice = Zapisz raport z ćwiczeń.
done-print-practice = Wydrukuj raport z ćwiczeń.
done-copied = Skopiowano tekst raportu.
done-printed = Raport otwiera się w przeglądarce. Wydrukuj go tam (Ctrl+P). Jeśli się nie otworzył, zapisz raport i otwórz zapisany plik.
done-tidied = Kreator usunął zapamiętane hasła i swoją kopię pakietu.
done-tidied-copy = Kreator usunął swoją kopię pakietu.
done-deleted = Usunięto: { $file }. Usuń też e-mail z tym załącznikiem.
done-other-file = To nie jest ten pakiet. Kreator usuwa tylko plik z kodem pakietu { $code }.
done-no-dialog = Na tym komputerze nie otwiera się okno wyboru pliku. Usuń plik „{ $file }” tam, gdzie jest zapisany.

## All is connected, and the wizard is opened again

connected-lead = Sprawdź, czy słowniki są aktualne i czy certyfikat jest nadal ważny.
connected-since = Podłączono
connected-certificate = Certyfikat ważny do
connected-dictionaries = Słowniki z dnia
connected-check = Sprawdź podłączenie teraz
connected-checking = Sprawdzamy połączenie…
connected-found = Wynik sprawdzenia
connected-not-asked = Kreator nie łączy się sam z tym adresem. Sprawdź połączenie w systemie dziedzinowym.
connected-not-registration = Kreator nie pytał teraz CSIZS o rejestrację. Potrzebuje do tego pakietu.
connected-not-dictionaries = Kreator nie pytał teraz o nowsze słowniki. Żeby je pobrać, wybierz „Zaktualizuj słowniki”.
connected-certificate-of = Certyfikat: { $name }
connected-certificate-checked = Kreator sprawdził tylko datę ważności i nazwę w certyfikacie.
connected-certificate-unknown = Kreator nie zna tego certyfikatu. Sprawdź datę w systemie dziedzinowym.
connected-update-of = Zaktualizuj słowniki: { $name }
connected-replace = Wymień certyfikat
connected-new-certificate = Nowy certyfikat przychodzi w nowym pakiecie. Wskaż ten pakiet, a potem przejdź jeszcze raz etapy 1 i 3–5. Jeśli go nie masz, poproś administratora wojewódzkiego.
connected-another-package = Wskaż pakiet, w którym jest kolejny system.
connected-report = Pokaż raport
connected-another = Podłącz kolejny system

## What was changed on this computer

changes-title = Co kreator zmienił na tym komputerze
changes-lead = Każdą zmianę z tej listy można cofnąć.
changes-none = Kreator niczego nie zmienił na tym komputerze.
changes-practice = W ćwiczeniach kreator tylko pokazuje, co by zrobił.
changes-close = Zamknij listę zmian
changes-clock = ustawienia zegara
changes-own = certyfikat systemu dziedzinowego
changes-empatia = certyfikat systemu Emp@tia
changes-was = Było
changes-is = Jest
changes-nothing = nie było go
changes-installed = zainstalowany: { $name }
changes-unknown = nie wiadomo
changes-time-none = bez synchronizacji
changes-time-domain = godzina z domeny
changes-time-servers = serwer czasu: { $servers }
changes-undo-clock = Przywróć poprzednie ustawienia zegara
changes-undoing = Cofamy zmianę…
changes-question = Cofnąć tę zmianę?
changes-question-own = System dziedzinowy nie połączy się z CSIZS, dopóki nie zainstalujesz certyfikatu jeszcze raz. Do tego potrzebny jest pakiet. Etap 4 trzeba będzie wykonać jeszcze raz.
changes-question-empatia = Windows przestanie ufać temu certyfikatowi. System dziedzinowy może przestać łączyć się z CSIZS.
changes-question-clock = Windows przestanie pilnować godziny tak, jak ustawił to kreator. Przy złej godzinie CSIZS odrzuca połączenia. Etap 3 trzeba będzie wykonać jeszcze raz.
changes-question-yes = Cofnij
changes-question-no = Zostaw bez zmian
clock-undone = Cofnięto: ustawienia zegara.

## The card for the ministry

ministry-open = Dzwoni ministerstwo
ministry-title = Dzwoni ministerstwo? Przeczytaj
ministry-lead = Te zdania wystarczą, żeby odpowiedzieć na pytania ministerstwa.
ministry-print = Drukuj kartę
ministry-close = Zamknij kartę
ministry-since = Kiedy zainstalowano system dziedzinowy?
ministry-whom = Komu zgłoszono problem?
ministry-when = Kiedy?
ministry-printed = Karta otwiera się w przeglądarce. Wydrukuj ją tam (Ctrl+P). Jeśli się nie otworzyła, przeczytaj te zdania z ekranu.
ministry-unit = Jednostka: { $unit }.
ministry-unit-own = Jednostka: (podaj nazwę swojej jednostki).
ministry-system = System dziedzinowy: { $name }, { $installed }.
ministry-system-only = System dziedzinowy: { $name }.
ministry-installed-since = zainstalowany { $date }
ministry-installed = zainstalowany
ministry-not-installed = jeszcze niezainstalowany
ministry-installed-unknown = (powiedz, czy jest zainstalowany)
ministry-connected = Jednostka jest podłączona do CSIZS od { $moment }.
ministry-by-hand = { $moment } (potwierdzono{"\u00A0"}ręcznie)
ministry-dictionaries = Słowniki zaktualizowano: { $moment }.
ministry-number = Numer rejestracji w CSIZS: { $number }.
ministry-number-of = Numer rejestracji w CSIZS ({ $name }): { $number }.
ministry-code = Kod raportu nadany przez kreator: **{ $code }** – { $said }.
ministry-one-connected = System „{ $name }”: podłączony do CSIZS od { $moment }. Słowniki zaktualizowano: { $updated }.
ministry-one-not-yet = System „{ $name }”: jeszcze niepodłączony; { $stage }.
ministry-one-registered = System „{ $name }”: zarejestrowany w CSIZS od { $moment }; do dokończenia: { $stage }.
ministry-not-yet = Jednostka nie jest jeszcze podłączona; { $stage }.
ministry-not-yet-system = Ten system nie jest jeszcze podłączony; { $stage }.
ministry-registered = Jednostka jest zarejestrowana w CSIZS od { $moment }; do dokończenia: { $stage }.
ministry-test = To podłączenie do testowego CSIZS.
ministry-stage = etap { $number } z 6: { $name }
ministry-going-on = Powód: podłączanie trwa.
ministry-reason = Powód: { $title }, kod { $code }.
ministry-told-nobody = Zgłoszono: jeszcze nie.
ministry-told = Zgłoszono: { $whom }.
ministry-told-when = Zgłoszono: { $whom }, { $when }.
ministry-needed = Potrzebne: { $what }.
ministry-not-needed = Nowe podłączenie nie jest potrzebne. Świadczenie wychowawcze jest obsługiwane w obecnym systemie świadczeń rodzinnych, w tej samej bazie danych.
need-package = pakiet od administratora wojewódzkiego
need-package-password = hasło do pakietu lub nowy pakiet
need-mended-package = poprawiony pakiet
need-temporary = nowe hasło tymczasowe
need-unlock = odblokowanie konta
need-check = sprawdzenie, czy nowe hasło działa
need-connection = połączenie z CSIZS
need-clock = ustawienie zegara serwera
need-certificate = właściwy certyfikat
need-newer-system = aktualizacja systemu dziedzinowego
need-role = rola administratora lokalnego
need-unit = wpisanie jednostki do CSIZS
need-registration = dokończenie rejestracji
need-dictionaries = dokończenie aktualizacji słowników
need-it = pomoc informatyka

## The report

report-file = Raport z podłączenia do CSIZS
report-title = Raport z podłączenia do CSIZS
report-title-going-on = Raport z podłączania do CSIZS (w toku)
report-absent = nie podano
report-named = { $name }, wersja { $version }
report-administrator = Administrator lokalny
report-installation = Instalacja
report-course = Przebieg podłączenia
report-done = Gotowe, { $moment }
report-clock = Zegar
report-not-measured = kreator nie mierzył
report-server = Serwer Emp@tia
report-checked = Sprawdzenie
report-seen = { $tls }, certyfikat serwera: { $issuer }, ważny do { $until }
report-registered = Zarejestrowano
report-number = Numer rejestracji w CSIZS
report-by-hand = Czynności potwierdzone ręcznie
report-troubles = Problemy i ich rozwiązanie
report-solved = Etap zakończono: { $moment }
report-unsolved = Etap nie jest jeszcze zakończony.
report-none = Brak.
report-next = Co dalej
report-next-stage = Do zrobienia: { $stage }.
report-code = Kod raportu
report-code-given = Nadał go kreator
report-version = Wersja kreatora
report-footer = Raport nie zawiera haseł ani kluczy prywatnych.
report-made = Wydruk z kreatora, stan na: { $moment }.

## E15 Closing

closing-unsent = Hasło nie zostało jeszcze zmienione
closing-unsent-text = Kreator nie zapisuje haseł, więc wpisane hasło przepadnie. Reszta postępu jest zapisana.
closing-unsent-stay = Wróć i zmień hasło
closing-running = Poczekaj na odpowiedź CSIZS
closing-running-text = Po zamknięciu nie będzie wiadomo, czy zmiana hasła się udała. Zwykle trwa to mniej niż 2 minuty.
closing-running-stay = Poczekaj
closing-clock = Poczekaj, aż Windows ustawi zegar
closing-clock-text = Po zamknięciu nie będzie wiadomo, czy zegar został ustawiony. Zwykle trwa to mniej niż minutę.
closing-certificate = Poczekaj, aż Windows zapisze certyfikat
closing-certificate-text = Po zamknięciu nie będzie wiadomo, czy certyfikat został zainstalowany. Zwykle trwa to mniej niż minutę.
closing-anyway = Zamknij mimo to

## E13 Help

help-title = Pomoc – etap { $number } z 6: { $name }
help-title-start = Pomoc – { $title }
help-lead = Najpierw sprawdź trzy rzeczy, a potem zadzwoń.
help-check = Sprawdź:
help-call = Zadzwoń:
help-say = Powiedz:
help-say-aloud = „{ $said }”
help-say-stage = Kreator CSIZS, etap { $stage }, ekran „{ $title }”, wersja{"\u00A0"}{ $version }.
help-say-stage-code = Kreator CSIZS, etap { $stage }, ekran „{ $title }”, kod{"\u00A0"}{ $code }, wersja{"\u00A0"}{ $version }.
help-say-start = Kreator CSIZS, ekran „{ $title }”, wersja{"\u00A0"}{ $version }.
help-say-start-code = Kreator CSIZS, ekran „{ $title }”, kod{"\u00A0"}{ $code }, wersja{"\u00A0"}{ $version }.
help-never = Nigdy nie podawaj nikomu nowego hasła.
help-copy = Kopiuj opis problemu
help-copied-problem = Problem: { $title }
help-copied-no-problem = Problem: brak
help-copied-unit = Jednostka: { $name }
help-copied-unit-unknown = Jednostka: jeszcze nieznana
help-copied-system = System dziedzinowy: { $name }
help-copied-when = Kiedy: { $moment }
help-close = Zamknij pomoc (Esc)

## The glossary, from Help

glossary-title = Słowniczek
glossary-lead = Krótkie wyjaśnienia słów, których używa kreator.
glossary-close = Zamknij słowniczek

term-piu = **PIU** – Portal Informacyjno-Usługowy, strona internetowa systemu Emp@tia. Ma część dla zalogowanych urzędników.
term-package = **Pakiet** – zaszyfrowany plik z danymi do podłączenia. Przychodzi e-mailem od administratora wojewódzkiego.
term-package-password = **Hasło do pakietu** – otwiera plik pakietu. Podaje je przez telefon administrator wojewódzki.
term-package-code = **Kod pakietu** – osiem znaków, po których w rozmowie można poznać, że to ten sam plik.
term-temporary = **Hasło tymczasowe (w procedurze też: hasło jednorazowe)** – hasło z pakietu. Służy tylko do ustawienia nowego hasła.
term-password = **Hasło do CSIZS** – nowe hasło, które zastępuje tymczasowe na etapie 2.
term-login = **Login** – nazwa użytkownika administratora lokalnego w CSIZS. Jest w pakiecie.
term-local = **Administrator lokalny** – osoba, która podłącza system w jednostce i zakłada konta pracownikom.
term-voivodship = **Administrator wojewódzki** – osoba w urzędzie wojewódzkim, która wysyła pakiet i pomaga przy loginie i haśle.
term-vendor = **Dostawca systemu** – firma, od której jednostka ma system dziedzinowy.
term-ministry = **MRPiPS** – Ministerstwo Rodziny, Pracy i Polityki Społecznej.
term-request = **Zgłoszenie podłączenia** – pismo kierownika, na podstawie którego jednostka dostaje pakiet.
term-server = **Serwer Emp@tia** – komputer CSIZS, z którym łączy się Twój system.
term-certificates = **Certyfikat systemu dziedzinowego** – potwierdza, że łączy się Twój system. Certyfikat systemu Emp@tia potwierdza, że odpowiada prawdziwy serwer.
term-area = **Podobszar** – rodzaj świadczeń, który obsługuje system, na przykład świadczenie wychowawcze (SW).
term-conformity = **Świadectwo zgodności** – dokument, że system dziedzinowy może współpracować z CSIZS.
term-teryt = **Kod TERYT** – urzędowy numer gminy. Ma 7 cyfr.
term-time = **Serwer czasu** – komputer w internecie, który podaje dokładną godzinę.
term-proxy = **Serwer proxy** – komputer, przez który jednostka łączy się z internetem.
term-firewall = **Zapora sieciowa** – program lub urządzenie, które decyduje, jakie połączenia są dozwolone.

## Look and language, from E1 and from Help

look-open = Wygląd i język
look-name = Wygląd
look-title = Dostosuj wygląd
look-lead = Zmiany widać od razu.
look-colours = Kolory:
look-as-in-windows = Jak w Windows
look-light = Jasny
look-dark = Ciemny
look-contrast = Wysoki kontrast
look-size = Rozmiar tekstu: { $percent }%
look-smaller = Mniejszy tekst (A−)
look-larger = Większy tekst (A+)
look-smallest = Mniejszego tekstu nie ma.
look-smallest-windows = Ten rozmiar jest ustawiony w Windows. Mniejszy tekst ustawisz tam.
look-largest = Większego tekstu nie ma.
look-language = Język:
look-polish = polski
look-english = English
look-not-kept = Nie udało się zapisać tych ustawień. Po ponownym uruchomieniu wybierz je jeszcze raz.
look-close = Zamknij wygląd

helpcheck-start-1 = czy przyszedł e-mail z pakietem
helpcheck-start-2 = czy masz pod ręką telefon
helpcheck-start-3 = czy wiadomo, kto zna hasło administratora komputera
helpcheck-situation-1 = czy świadczenie wychowawcze ma osobny program
helpcheck-situation-2 = czy oba programy używają jednej bazy danych
helpcheck-situation-3 = czy obecny system jest już podłączony do CSIZS
helpcheck-return-1 = czy któryś etap „Wymaga uwagi”
helpcheck-return-2 = czy nazwa jednostki się zgadza
helpcheck-return-3 = czy to komputer, na którym zaczęto podłączanie
helpcheck-practice-1 = czy widać pasek „Ćwiczenia”
helpcheck-practice-2 = czy wybrany jest scenariusz
helpcheck-practice-3 = czy hasło pochodzi z karty ćwiczeń
helpcheck-computer-1 = czy kabel sieciowy jest podłączony albo działa Wi-Fi
helpcheck-computer-2 = czy w przeglądarce otwiera się inna strona
helpcheck-computer-3 = czy data i godzina są dobre
helpcheck-file-1 = czy załącznik jest zapisany na komputerze
helpcheck-file-2 = czy plik ma końcówkę .zip, .7z albo .csizs
helpcheck-file-3 = czy e-mail jest od administratora wojewódzkiego
helpcheck-unlock-1 = czy Caps Lock jest wyłączony
helpcheck-unlock-2 = czy zgadzają się wielkie i małe litery
helpcheck-unlock-3 = czy to hasło do tego pliku
helpcheck-reopen-1 = czy Caps Lock jest wyłączony
helpcheck-reopen-2 = czy zgadzają się wielkie i małe litery
helpcheck-reopen-3 = czy to hasło do pakietu, a nie do CSIZS
helpcheck-unit-1 = czy nazwa i adres są takie jak w zgłoszeniu
helpcheck-unit-2 = czy każdy system ma swój certyfikat
helpcheck-unit-3 = czy certyfikaty są dziś ważne
helpcheck-systems-1 = czy na liście są wszystkie systemy jednostki
helpcheck-systems-2 = czy zaznaczone są te, które podłączasz teraz
helpcheck-systems-3 = czy każdy ma swój certyfikat
helpcheck-byhand-1 = czy odczytane dane są takie jak w piśmie
helpcheck-byhand-2 = czy przy loginie i haśle nie ma zbędnych spacji
helpcheck-byhand-3 = czy każdy system ma swój certyfikat
helpcheck-password-1 = czy wszystkie wymagania są „spełnione”
helpcheck-password-2 = czy w obu polach jest to samo hasło
helpcheck-password-3 = czy nikt nie loguje się hasłem tymczasowym w przeglądarce
helpcheck-browser-1 = czy adres strony jest taki jak w kreatorze
helpcheck-browser-2 = czy na stronie wybrano „Zmiana hasła”, a nie logowanie
helpcheck-browser-3 = czy w polu „Stare hasło” jest hasło tymczasowe
helpcheck-check-1 = czy adres strony jest taki jak w kreatorze
helpcheck-check-2 = czy Caps Lock jest wyłączony
helpcheck-check-3 = czy wpisane jest nowe hasło, a nie tymczasowe
helpcheck-locked-1 = czy nikt nie próbuje się teraz logować
helpcheck-locked-2 = czy login jest taki jak w pakiecie
helpcheck-locked-3 = czy przyszło nowe hasło tymczasowe
helpcheck-clock-1 = czy wiadomo, na którym komputerze jest serwer
helpcheck-clock-2 = czy strefa czasowa to Warszawa
helpcheck-clock-3 = czy ktoś może wpisać hasło administratora komputera
helpcheck-server-1 = czy działa internet
helpcheck-server-2 = czy adres jest taki jak w pakiecie
helpcheck-server-3 = czy zapora sieciowa przepuszcza ten adres
helpcheck-certificate-1 = czy certyfikat jest dla Twojej jednostki i systemu
helpcheck-certificate-2 = czy jest dziś ważny
helpcheck-certificate-3 = czy w oknie Windows wybrano „Tak”
helpcheck-registration-1 = czy wpisane jest hasło do CSIZS, a nie tymczasowe
helpcheck-registration-2 = czy zegar jest zgodny
helpcheck-registration-3 = czy działa internet
helpcheck-registered-1 = czy wartości są skopiowane bez zmian
helpcheck-registered-2 = czy system dziedzinowy ma dostęp do internetu
helpcheck-registered-3 = czy podręcznik podaje inną kolejność
helpcheck-dictionaries-1 = czy działa internet
helpcheck-dictionaries-2 = czy na dysku jest miejsce
helpcheck-dictionaries-3 = czy etap 5 jest „Gotowe”
helpcheck-dictionaries-by-hand-1 = czy system dziedzinowy ma dostęp do internetu
helpcheck-dictionaries-by-hand-2 = czy uruchomiona jest właściwa funkcja z podręcznika
helpcheck-dictionaries-by-hand-3 = czy data słowników się zmieniła
helpcheck-done-1 = czy raport jest zapisany
helpcheck-done-2 = czy plik pakietu jest usunięty
helpcheck-done-3 = czy data ważności certyfikatu jest w kalendarzu
helpcheck-crash-1 = czy po ponownym uruchomieniu problem wraca
helpcheck-crash-2 = czy na dysku jest miejsce
helpcheck-crash-3 = czy jest nowsza wersja kreatora

contact-aw = Administrator wojewódzki
contact-aw-unknown = Poszukaj numeru na stronie urzędu wojewódzkiego albo w e-mailu z pakietem.
contact-aws-number = Zadzwoń na numer ze strony urzędu wojewódzkiego, a nie z e-maila ani z pakietu.
contact-di = Departament Informatyki MRPiPS
contact-ds = Dostawca systemu dziedzinowego
contact-ds-unknown = Poszukaj numeru w podręczniku systemu albo w umowie.
contact-inf = Informatyk, który opiekuje się komputerami Twojej jednostki
contact-named = { $who }: { $name }
contact-phone = { $contact }, tel. { $phone }
contact-then = Potem: { $contact }
contact-or = Albo: { $contact }

## Requests to a person (they leave the wizard as an e-mail)

request-greeting = Dzień dobry,
request-P-20 = w pakiecie dla jednostki: { $unit } brakuje: { $missing }. Prosimy o przesłanie uzupełnionego pakietu.
request-P-21 = dane w pakiecie dla jednostki: { $unit } różnią się od zgłoszenia. W pakiecie: { $given }. Powinno być: { $suggested }. Prosimy o poprawienie danych i nowy pakiet.
request-P-25 = pakiet dla jednostki: { $unit } łączy dane testowe i produkcyjne: { $what }. Prosimy o poprawiony pakiet.
request-certificate = certyfikat systemu dziedzinowego { $system } w pakiecie dla jednostki: { $unit } wymaga sprawdzenia. Powód: { $reason }. Prosimy o właściwy certyfikat.
request-R-06 = konto { $login } nie ma roli administratora lokalnego. Prosimy o nadanie tej roli.
request-R-10 = CSIZS nie zna jednostki: { $unit }, kod TERYT { $teryt }. Prosimy o wpisanie jednostki do CSIZS.
request-end = Kod z kreatora: { $code }. { $name }, { $unit }, tel. { $phone }

## Dates, times and sizes

date = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year } r.
moment = { $date }, { $time }
moment-today = dziś, { $moment }
moment-yesterday = wczoraj, { $moment }
size-kilobytes = { $value } kB
size-megabytes = { $value } MB
difference-none = mniej niż 1 s
difference-seconds = { $seconds } s
difference-minutes = { $minutes } min { $seconds } s
difference-hours = { $hours } godz. { $minutes } min
about-seconds = { $count } { $count ->
    [one] sekundy
    [few] sekund
   *[many] sekund
}
about-minutes = { $count } { $count ->
    [one] minuty
    [few] minut
   *[many] minut
}
about-hours = { $count } { $count ->
    [one] godziny
    [few] godzin
   *[many] godzin
}
duration-seconds = { $count } { $count ->
    [one] sekundę
    [few] sekundy
   *[many] sekund
}
duration-minutes = { $count } { $count ->
    [one] minutę
    [few] minuty
   *[many] minut
}
duration-hours = { $count } { $count ->
    [one] godzinę
    [few] godziny
   *[many] godzin
}
duration-days = { $count } { $count ->
    [one] dzień
    [few] dni
   *[many] dni
}
duration-years = { $count } { $count ->
    [one] rok
    [few] lata
   *[many] lat
}

## Read aloud, character by character (storyboard 2.19)

spell-upper = wielka litera
spell-lower = mała litera
spell-digit = cyfra
spell-sign = znak
spell-space = spacja
spell-like = { $letter } jak { $name }
spell-letter = { $kind } { $name }
spell-named = { $kind } { $shown } – { $name }
spell-unknown = zapytaj, jak go wpisać

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
letter-Q = „ku”
letter-R = Roman
letter-S = Stanisław
letter-T = Tadeusz
letter-U = Urszula
letter-V = „fał”, jak Violetta
letter-W = Wanda
letter-X = „iks”
letter-Y = „igrek”
letter-Z = Zygmunt
letter-A-tail = A jak Adam, z ogonkiem
    .lower = a jak Adam, z ogonkiem
letter-C-acute = C jak Celina, z kreską
    .lower = c jak Celina, z kreską
letter-E-tail = E jak Ewa, z ogonkiem
    .lower = e jak Ewa, z ogonkiem
letter-L-stroke = Ł jak Łukasz (L z kreską)
    .lower = ł jak Łukasz (l z kreską)
letter-N-acute = N jak Natalia, z kreską
    .lower = n jak Natalia, z kreską
letter-O-acute = O jak Olga, z kreską
    .lower = o jak Olga, z kreską
letter-S-acute = S jak Stanisław, z kreską
    .lower = s jak Stanisław, z kreską
letter-Z-acute = Z jak Zygmunt, z kreską
    .lower = z jak Zygmunt, z kreską
letter-Z-dot = Ż jak Żaneta (Z z kropką)
    .lower = ż jak Żaneta (z z kropką)

digit-0 = zero
digit-1 = jeden
digit-2 = dwa
digit-3 = trzy
digit-4 = cztery
digit-5 = pięć
digit-6 = sześć
digit-7 = siedem
digit-8 = osiem
digit-9 = dziewięć

sign-exclamation = wykrzyknik
sign-quotation = cudzysłów
sign-hash = kratka (hasz)
sign-dollar = znak dolara
sign-percent = procent
sign-ampersand = ampersand (znak „and”)
sign-apostrophe = apostrof
sign-paren-open = nawias otwierający
sign-paren-close = nawias zamykający
sign-asterisk = gwiazdka
sign-plus = plus
sign-comma = przecinek
sign-hyphen = myślnik (minus)
sign-full-stop = kropka
sign-slash = ukośnik (slash)
sign-colon = dwukropek
sign-semicolon = średnik
sign-less = znak mniejszości
sign-equals = znak równości
sign-greater = znak większości
sign-question = znak zapytania
sign-at = małpa
sign-bracket-open = nawias kwadratowy otwierający
sign-backslash = ukośnik odwrotny (backslash)
sign-bracket-close = nawias kwadratowy zamykający
sign-caret = daszek
sign-underscore = podkreślnik (kreska na dole)
sign-grave = odwrócony apostrof (klawisz pod Esc)
sign-brace-open = nawias klamrowy otwierający
sign-bar = kreska pionowa
sign-brace-close = nawias klamrowy zamykający
sign-tilde = tylda (wężyk)

## K, the computer

K-02 = Za mało miejsca na dysku
    .advice = Kreator potrzebuje { $needed }. Wolne miejsce na dysku { $disk }: { $size }. Usuń niepotrzebne pliki, na przykład opróżnij Kosz.
    .button = Sprawdź ponownie
K-10 = Nie udało się odczytać całego zapisanego postępu
    .advice = Plik z postępem jest uszkodzony, na przykład po nagłym wyłączeniu komputera. Kreator zachował jego kopię i zaczyna od ostatniego dobrego wpisu. Sprawdź listę etapów.
    .button = Sprawdź etapy
K-11 = Nie można zapisać postępu
    .advice = Kreator nie może zapisać pliku w folderze { $path }. Bez zapisu niczego nie wyśle do CSIZS i nie zmieni na komputerze. Zwolnij miejsce na dysku albo sprawdź uprawnienia.
    .button = Spróbuj ponownie
K-12 = Zapisany postęp dotyczy innej jednostki
    .advice = Postęp jest dla: { $name }. Pakiet jest dla: { $other-name }. Wybierz, którą jednostkę podłączasz.
    .button = Użyj pakietu
    .second = Użyj zapisanego postępu
K-13 = Windows nie może zapamiętać hasła
    .advice = Menedżer poświadczeń jest niedostępny. Możesz pracować dalej. Po przerwie kreator zapyta o hasło jeszcze raz.
    .button = Dalej
K-13-other = Ten komputer nie może zapamiętać hasła
    .advice = Baza haseł jest niedostępna. Możesz pracować dalej. Po przerwie kreator zapyta o hasło jeszcze raz.
    .button = Dalej
K-14 = Postęp zapisano w nowszej wersji kreatora
    .advice = Ta wersja nie potrafi go odczytać i niczego w nim nie zmieni. Uruchom nowszą wersję kreatora.
    .button = Zamknij
K-15 = Nie udało się uruchomić ćwiczeń
    .advice = Część ćwiczeniowa nie wystartowała. Prawdziwe podłączenie nadal działa.
    .button = Spróbuj ponownie
K-20 = Nie udało się zapisać raportu
    .advice = W folderze { $path } nie można zapisać pliku. System pozostaje podłączony. Wybierz inny folder.
    .button = Wybierz inny folder
K-21 = Nie udało się usunąć pliku pakietu
    .advice = Plik jest otwarty w innym programie. Zamknij go i spróbuj ponownie.
    .button = Usuń plik pakietu
K-20-practice = Nie udało się zapisać raportu
    .advice = W folderze { $path } nie można zapisać pliku. Wybierz inny folder.
    .button = Wybierz inny folder
K-21-own = Nie udało się usunąć kopii pakietu
    .advice = To kopia w folderze kreatora, a nie Twój plik. Może go używać inny program, na przykład antywirus. Spróbuj ponownie.
    .button = Spróbuj ponownie
K-23 = Nie udało się zapisać pliku „{ $file }”
    .advice = W folderze { $path } brakuje miejsca lub uprawnień. Wybierz inny folder.
    .button = Wybierz inny folder
K-24 = Nie udało się otworzyć przeglądarki
    .advice = Skopiuj adres i wklej go w przeglądarce: { $address }.
    .button = Kopiuj adres
K-30 = Wybierz odpowiedź
    .advice = Na tym ekranie nic nie jest jeszcze zaznaczone.
K-31 = Uzupełnij pole: { $field }
    .advice = To pole jest puste.
K-32 = { $why }
    .advice = Popraw pole: { $field }.

## N, the network

N-01 = Brak połączenia z internetem
    .advice = Komputer nie łączy się z siecią. Sprawdź, czy kabel sieciowy jest podłączony albo czy działa Wi-Fi.
    .button = Sprawdź ponownie
N-02 = CSIZS nie odpowiada
    .advice = Internet działa, ale serwer { $address } nie odpowiada. CSIZS może mieć przerwę albo połączenie blokuje zapora sieciowa. Odczekaj 15 minut i sprawdź ponownie.
    .button = Sprawdź ponownie
    .ask = Zapytaj, czy zapora sieciowa przepuszcza { $address }, port 443.
N-03 = Serwer proxy wymaga logowania
    .advice = Przez serwer proxy Twoja jednostka łączy się z internetem. Ten serwer nie przepuścił kreatora. Poproś informatyka o odblokowanie adresu { $address } albo o ustawienia proxy.
    .button = Wpisz ustawienia proxy
N-04 = Kreator nie może potwierdzić, że to serwer CSIZS
    .advice = Kreator nie zna wystawcy certyfikatu serwera: „{ $issuer }”. Zwykle oznacza to, że zapora sieciowa lub antywirus podgląda połączenie. { password-not-sent }
    .button = Sprawdź ponownie
    .ask = Poproś o wyłączenie podglądu dla { $address }.
N-05 = Zegar komputera { $late ->
    [tak] spóźnia się
   *[other] spieszy się
} o { $offset-minutes }
    .advice = Przy złej godzinie CSIZS odrzuca połączenie. Ustaw zegar, zanim przejdziesz dalej.
    .button = Ustaw zegar
N-06 = CSIZS ma przerwę techniczną
    .advice = Serwer odpowiedział, że jest chwilowo niedostępny. To nie jest problem Twojego komputera. Sprawdź ponownie za { $minutes }.
    .button = Sprawdź ponownie
N-07 = Serwer CSIZS odrzucił połączenie
    .advice = Serwer { $address } nie przyjmuje połączeń na porcie 443. CSIZS może mieć przerwę albo połączenie blokuje zapora sieciowa. Odczekaj 15 minut i sprawdź ponownie.
    .button = Sprawdź ponownie
N-08 = Certyfikat serwera jest wystawiony na inny adres
    .advice = Adres serwera: { $address }. Adres w certyfikacie: { $other-address }. { password-not-sent }
    .button = Sprawdź ponownie
    .ask = Zapytaj, czy zapora sieciowa podgląda połączenie.
N-09 = Certyfikat serwera nie jest dziś ważny
    .advice = Certyfikat serwera jest ważny od { $from } do { $to }, a zegar komputera jest dobry. { password-not-sent }Sprawdź ponownie później.
    .button = Sprawdź ponownie
N-10 = Serwer używa przestarzałego zabezpieczenia
    .advice = Kreator nie może bezpiecznie połączyć się z: { $address }. { password-not-sent }Zapytaj informatyka, czy połączenie przechodzi przez starą zaporę sieciową lub serwer proxy.
    .button = Sprawdź ponownie
    .second = Zrób to w przeglądarce
N-11 = Serwer CSIZS nie przyjął certyfikatu systemu dziedzinowego
    .advice = Certyfikat może być z innego systemu, nieważny albo unieważniony. { password-not-sent }Wróć do certyfikatu i porównaj dane.
    .button = Wróć do certyfikatu
N-12 = Połączenie przerwało się w trakcie odpowiedzi
    .advice = Odpowiedź serwera { $address } jest niepełna. Sprawdź ponownie za { $minutes }.
    .button = Sprawdź ponownie
N-13 = Kreator nie może odczytać odpowiedzi serwera
    .advice = Odpowiedź serwera { $address } jest zbyt duża albo zapisana w nieznany sposób. Sprawdź ponownie.
    .button = Sprawdź ponownie
N-14 = Sieć pokazuje własną stronę zamiast CSIZS
    .advice = { password-not-sent }Sieć może wymagać logowania. Otwórz przeglądarkę, zaloguj się do sieci i sprawdź ponownie.
    .button = Sprawdź ponownie
N-15 = Kreator nie obsługuje takiego serwera proxy
    .advice = Sposób połączenia: { $kind }. Poproś informatyka o inny adres i port proxy albo zrób ten krok w przeglądarce.
    .button = Wpisz ustawienia proxy
    .second = Zrób to w przeglądarce
N-16 = Serwer proxy nie przepuszcza połączenia
    .advice = Serwer proxy { $address } odmówił połączenia albo nie odpowiada. Sprawdź jego adres i port.
    .button = Wpisz ustawienia proxy

## P, the package

P-01 = Wskaż plik pakietu
    .advice = Plik nie jest jeszcze wybrany. Wskaż załącznik zapisany z e-maila.
    .button = Wybierz plik…
P-01-certificate = Wskaż plik certyfikatu
    .advice = Plik nie jest jeszcze wybrany. Przeciągnij go w okno kreatora.
P-02 = Plik „{ $file }” nie jest pakietem
    .advice = Pakiet to plik z końcówką .zip, .7z albo .csizs, a wskazany plik to { $kind }. Sprawdź w e-mailu, jak nazywa się załącznik.
    .button = Wybierz inny plik
P-03 = Nie można otworzyć pliku „{ $file }”
    .advice = Plik jest otwarty w innym programie albo brakuje do niego dostępu. Zamknij inne programy lub zapisz załącznik jeszcze raz na pulpicie.
    .button = Spróbuj ponownie
P-04 = Plik „{ $file }” jest niekompletny
    .advice = Zapisywanie załącznika mogło się przerwać. Zapisz go z e-maila jeszcze raz.
    .button = Wybierz plik…
    .ask = Poproś o ponowne wysłanie pakietu.
P-05 = Ten plik nie jest zaszyfrowany
    .advice = Prawdziwy pakiet zawsze ma hasło. Nie używaj tego pliku, dopóki nie sprawdzisz, kto go wysłał.
    .button = Wybierz inny plik
P-10 = Wpisz hasło do pakietu
    .advice = Pole „Hasło do pakietu” jest puste.
P-11 = To hasło nie otwiera pakietu
    .advice = Sprawdź wielkość liter i podobne znaki: 0 i O oraz 1, l i I. Możesz próbować dowolną liczbę razy – nie zablokuje to ani pliku, ani konta.
    .button = Odczytaj znak po znaku
    .ask = Poproś o przeliterowanie hasła.
P-12 = Hasło nadal nie pasuje
    .advice = To może być hasło do innego pakietu albo coś było źle słychać przez telefon. Zadzwoń jeszcze raz i podaj nazwę pliku: { $file }.
    .button = Spróbuj ponownie
    .ask = Poproś o przeliterowanie hasła.
P-13 = Nie udało się otworzyć pakietu
    .advice = Hasło jest inne albo plik uszkodził się po drodze. Najpierw porównaj hasło znak po znaku. Jeśli się zgadza, poproś o ponowne wysłanie pakietu.
    .button = Odczytaj znak po znaku
    .ask = Podaj rozmiar pliku ({ $size }) i kod pakietu ({ $code }).
P-14 = Pakiet jest uszkodzony
    .advice = Hasło jest dobre, ale część danych nie daje się odczytać. Zapisz załącznik z e-maila jeszcze raz.
    .button = Wybierz plik…
    .ask = Poproś o ponowne wysłanie pakietu.
P-15 = Kreator nie otwiera takich plików
    .advice = Rodzaj pliku: { $kind }. Otwórz go w innym programie i wpisz dane w kreatorze. Możesz też poprosić o plik ZIP z szyfrowaniem AES-256.
    .button = Wpisz dane z pliku
    .second = Wybierz inny plik
    .ask = Podaj kod{"\u00A0"}P-15.
P-16 = Ten plik może być niebezpieczny
    .advice = Plik próbuje zapisać coś poza swoim folderem albo rozwija się do ogromnego rozmiaru. Kreator go nie otworzył i niczego nie zapisał.
    .button = Wybierz inny plik
P-18 = Sprawdź kod TERYT: { $given }
    .advice = Kod TERYT gminy ma 7 cyfr. Być może zginęło zero na początku: { $suggested }.
    .button = Użyj { $suggested }
    .second = Zostaw { $given }
P-20 = W pakiecie brakuje: { $missing }
    .advice = Bez tego nie można podłączyć systemu. Poproś administratora wojewódzkiego o uzupełniony pakiet.
    .button = Kopiuj treść prośby
    .second = Wpisz brakujące dane
P-21 = Zgłoś różnicę w danych
    .advice = Nie poprawiaj danych samodzielnie – w CSIZS zostałyby stare. Zaznacz, co się nie zgadza.
    .button = Kopiuj treść prośby
P-22 = Kreator nie rozumie danych w pakiecie
    .advice = Plik otworzył się, ale dane są zapisane inaczej, niż kreator potrafi odczytać{ $version ->
        [none] {""}
       *[other] {" "}(wersja zapisu: { $version })
    }. Sprawdź, czy jest nowsza wersja kreatora.
    .button = Wybierz inny plik
P-23 = Adres w pakiecie budzi wątpliwości
    .advice = Adres { $address } jest spoza domeny gov.pl, prowadzi do sieci lokalnej albo nie jest szyfrowany. Kreator się z nim nie połączy. Zadzwoń i sprawdź, czy pakiet jest prawdziwy.
    .button = Wybierz inny plik
P-24 = Adres w pakiecie trzeba potwierdzić
    .advice = Adres { $address } jest w domenie gov.pl, ale nie na liście adresów ministerstwa. Zadzwoń i sprawdź go. Ten krok zrobisz w przeglądarce lub w systemie dziedzinowym.
    .button = Adres jest potwierdzony
    .second = Wybierz inny plik
P-25 = Pakiet łączy dane testowe i produkcyjne
    .advice = Te dane do siebie nie pasują: { $what }. Kreator nie użyje takiego pakietu. Poproś o poprawiony.
    .button = Kopiuj treść prośby
P-26 = Kod pakietu się nie zgadza
    .advice = To może być inny plik niż ten, który wysłał administrator wojewódzki. Nie otwieraj go, dopóki tego nie wyjaśnisz.
    .button = Wybierz inny plik
P-27 = Nie ma już pliku pakietu
    .advice = Kopia pakietu zniknęła z folderu kreatora. Wskaż plik z e-maila jeszcze raz.
    .button = Wybierz plik…
    .ask = Poproś o ponowne wysłanie pakietu.
P-27-done = Nie ma już pliku pakietu
    .advice = Kreator usunął swoją kopię, gdy wszystko było gotowe. Wskaż plik pakietu jeszcze raz, jeśli nadal go masz.
    .button = Wybierz plik…
    .ask = Poproś o ponowne wysłanie pakietu.
P-28 = To inny plik niż poprzednio
    .advice = Poprzedni pakiet ma kod { $code }, a ten plik ma kod { $other-code }. Jeśli to nowy pakiet, kreator sprawdzi jego dane od początku. Zmiany zapisane w CSIZS pozostaną.
    .button = Użyj nowego pakietu
    .second = Wybierz inny plik

## H, the password

H-01 = Wpisz nowe hasło
    .advice = Pole „Nowe hasło” jest puste.
H-01-again = Powtórz nowe hasło
    .advice = Pole „Powtórz hasło” jest puste.
H-02 = Hasła nie są takie same
    .advice = W polach „Nowe hasło” i „Powtórz hasło” musi być to samo. Pokaż oba hasła i porównaj je.
    .button = Pokaż oba hasła
H-03 = Nowe hasło nie spełnia jeszcze wszystkich wymagań
    .advice = Brakuje: { $missing }.
H-04 = Komunikat CSIZS: „Hasło nie spełnia reguł polityki bezpieczeństwa”
    .advice = CSIZS nie przyjął nowego hasła i nie podał powodu. Hasło tymczasowe nadal obowiązuje. Wymyśl inne hasło i spróbuj ponownie.
    .button = Wpisz inne nowe hasło
H-05 = Komunikat CSIZS: „Stare hasło nie jest poprawne”
    .advice = CSIZS ma zapisane inne hasło. Jeśli hasło tymczasowe było już zmieniane, wpisz najnowsze hasło jako stare. { attempts-left }
    .button = Wpisz inne stare hasło
    .ask = Poproś o nowe hasło tymczasowe.
H-06 = Komunikat CSIZS: „Błędny login lub hasło”
    .advice = CSIZS odpowiada tak, gdy hasło tymczasowe nie zostało jeszcze zmienione albo login lub hasło się nie zgadzają. Nie loguj się ponownie – najpierw zmień hasło na tym ekranie. { attempts-left }
    .button = Zmień hasło
H-06-registration = Komunikat CSIZS: „Błędny login lub hasło”
    .advice = CSIZS odpowiada tak, gdy hasło tymczasowe nie zostało jeszcze zmienione. Nie próbuj ponownie – najpierw zmień hasło na etapie 2. { attempts-left }
    .button = Zmień hasło
H-07 = Kreator wstrzymał kolejną próbę, żeby nie zablokować konta
    .advice = Cztery próby się nie udały. Piąta czasowo zablokowałaby konto { $login }. Zadzwoń po nowe hasło tymczasowe.
    .button = Mam nowe hasło tymczasowe
    .ask = Poproś o sprawdzenie loginu i nowe hasło tymczasowe.
H-08 = Konto { $login } jest czasowo zablokowane
    .advice = CSIZS blokuje konto po piątej próbie logowania bez zmiany hasła tymczasowego. Kreator nie może zdjąć blokady. Postęp jest zapisany.
    .button = Dokończę później
    .second = Konto jest już odblokowane
    .ask = Zapytaj, kiedy blokada minie i czy potrzebne jest nowe hasło tymczasowe.
H-09 = Nie wiemy, czy hasło zostało zmienione
    .advice = Połączenie przerwało się, zanim CSIZS odpowiedział. Nie zmieniaj hasła drugi raz. Wybierz „Sprawdź” – kreator pokaże, jak sprawdzić nowe hasło jednym logowaniem.
    .button = Sprawdź
H-10 = Hasło nie zostało zmienione
    .advice = W CSIZS nadal obowiązuje stare hasło. Wpisz nowe hasło jeszcze raz.
    .button = Zmień hasło
H-11 = Hasło jest już zmienione
    .advice = Hasło zmieniono: { $date }. Gdy kreator zapyta o hasło do CSIZS, wpisz to nowe.
    .button = Dalej
    .ask = Zadzwoń, jeśli nikt nie zna hasła.
H-12 = Kreator nie rozpoznaje strony PI-MZT
    .advice = Strona wygląda inaczej niż w procedurze. { password-not-sent }Zmień hasło w przeglądarce – kreator pokaże kolejne kroki.
    .button = Zmień hasło w przeglądarce

## C, the certificate

C-01 = Certyfikat wygasł { $date }
    .advice = CSIZS nie przyjmie tego certyfikatu. Poproś administratora wojewódzkiego o pakiet z nowym certyfikatem.
    .button = Kopiuj treść prośby
C-02 = Certyfikat będzie ważny dopiero od { $from }
    .advice = Zegar tego komputera wskazuje: { $date }. Jeśli to zła data, ustaw zegar. Jeśli dobra – poczekaj do { $from }.
    .button = Ustaw zegar
C-03 = Certyfikat jest dla innej jednostki lub innego systemu
    .advice = Certyfikat jest dla: „{ $given }”. Podłączasz: „{ $suggested }”. Poproś o właściwy certyfikat.
    .button = Wróć do danych z pakietu
    .second = Kopiuj treść prośby
C-04 = Pliku certyfikatu nie da się otworzyć
    .advice = Plik jest niepełny albo ma własne hasło, którego nie ma w pakiecie. Wpisz to hasło albo poproś o nie administratora wojewódzkiego.
    .button = Wpisz hasło do certyfikatu
C-04-password = To hasło nie otwiera pliku certyfikatu
    .advice = Plik jest niepełny albo ma inne hasło. Sprawdź je i wpisz jeszcze raz albo poproś o nie administratora wojewódzkiego.
    .button = Wpisz hasło do certyfikatu
C-05 = Windows nie pozwolił zapisać certyfikatu
    .advice = Brakuje uprawnień albo zgody. Wybierz „Zainstaluj certyfikat” jeszcze raz, a w oknie Windows wybierz „Tak”.
    .button = Zainstaluj certyfikat
C-05-undo = Windows nie pozwolił usunąć certyfikatu
    .advice = Brakuje uprawnień albo zgody. Wybierz „Cofnij instalację certyfikatu” jeszcze raz, a w oknie Windows wybierz „Tak”.
    .button = Cofnij instalację certyfikatu
C-06 = Kreator nie zna wystawcy certyfikatu
    .advice = Wystawca certyfikatu: „{ $issuer }”. Oczekiwany wystawca: „{ $suggested }”. Nie instaluj certyfikatu, dopóki tego nie wyjaśnisz.
    .button = Kopiuj treść prośby
C-07 = Certyfikat i klucz prywatny do siebie nie pasują
    .advice = CSIZS nie przyjmie takiej pary. Poproś o nowy pakiet.
    .button = Kopiuj treść prośby
C-08 = Certyfikat ma słabe zabezpieczenie
    .advice = Klucz: { $key }, podpis: { $signature }. CSIZS może go nie przyjąć. Możesz przejść dalej, ale poproś o nowy certyfikat.
    .button = Dalej
    .second = Kopiuj treść prośby
C-09 = Dwa systemy mają ten sam certyfikat
    .advice = Ten sam certyfikat mają: { $names }. Każdy system powinien mieć własny. Poproś o poprawiony pakiet.
    .button = Kopiuj treść prośby
C-10 = Plik certyfikatu jest inny niż opisany w pakiecie
    .advice = Odcisk pliku się nie zgadza. Plik mógł się uszkodzić albo ktoś go podmienił. Nie instaluj certyfikatu, dopóki tego nie wyjaśnisz.
    .button = Kopiuj treść prośby
C-11 = Certyfikat jest ważny jeszcze { $minutes }
    .advice = Poproś administratora wojewódzkiego o nowy, zanim obecny wygaśnie.
    .button = Dodaj do kalendarza

## D, dictionaries

D-01 = Pobrane słowniki: { $done } z { $all }
    .advice = Połączenie się przerwało. Pobrane słowniki są zapisane. Kreator dokończy od miejsca, w którym przerwał.
    .button = Dokończ aktualizację
D-02 = Nie udało się zaktualizować słownika „{ $name }”
    .advice = CSIZS przysłał dane, których nie da się odczytać. Pozostałe słowniki są gotowe. Spróbuj pobrać ten jeden jeszcze raz.
    .button = Spróbuj ponownie
D-03 = CSIZS nie rozpoznaje systemu
    .advice = Rejestracja z etapu 5 jeszcze nie działa albo ją cofnięto. Sprawdź jej stan.
    .button = Sprawdź rejestrację
D-04 = Nie można zapisać słowników
    .advice = W folderze { $path } brakuje miejsca lub uprawnień. Zwolnij miejsce albo wybierz inny folder.
    .button = Spróbuj ponownie
    .second = Wybierz inny folder
D-05 = Aktualizacja trwa dłużej niż zwykle
    .advice = CSIZS może być przeciążony. Możesz poczekać albo dokończyć później – nic nie zginie.
    .button = Poczekaj
    .second = Dokończę później
D-06 = CSIZS wycofał słownik „{ $name }”
    .advice = Tego słownika nie ma już w wykazie CSIZS. Poprzednia wersja zostaje na dysku. Zapytaj dostawcę systemu, czy jest jeszcze potrzebna.
    .button = Dalej
D-07 = CSIZS ma starszą wersję słownika „{ $name }”
    .advice = Wersja w CSIZS: { $theirs }. Wersja na dysku: { $ours }. Kreator zostawił nowszą.
    .button = Dalej
D-01-by-hand = Aktualizacja słowników się przerwała
    .advice = Najpierw sprawdź, czy działa internet. Potem uruchom aktualizację w systemie dziedzinowym jeszcze raz.
D-02-by-hand = System nie odczytał słownika
    .advice = CSIZS przysłał dane, których nie da się odczytać. Uruchom aktualizację w systemie dziedzinowym jeszcze raz.
D-03-by-hand = CSIZS nie rozpoznaje systemu
    .advice = Rejestracja z etapu 5 jeszcze nie działa albo ją cofnięto. Sprawdź jej stan w systemie dziedzinowym.
D-04-by-hand = System nie może zapisać słowników
    .advice = Na komputerze z systemem dziedzinowym brakuje miejsca lub uprawnień. Zwolnij miejsce i uruchom aktualizację jeszcze raz.
D-05-by-hand = Aktualizacja trwa dłużej niż zwykle
    .advice = CSIZS może być przeciążony. Możesz poczekać albo dokończyć później – nic nie zginie.

## R, the registration

R-01 = Wpisz hasło do CSIZS
    .advice = Pole „Hasło do CSIZS” jest puste.
R-02 = Komunikat CSIZS: „Błędny login lub hasło”
    .advice = Wpisz hasło ustawione na etapie 2, a nie tymczasowe z pakietu. Sprawdź Caps Lock. { attempts-left }
    .button = Spróbuj ponownie
R-03 = Ten system jest już zarejestrowany
    .advice = Data rejestracji: { $date }, login: { $login }. Nie trzeba robić tego drugi raz.
    .button = Dalej
    .ask = Zadzwoń, jeśli nie wiesz, kto zarejestrował system.
R-03-by-hand = Ten system jest już zarejestrowany
    .advice = Tak pokazał system dziedzinowy. Nie trzeba robić tego drugi raz – wpisz datę rejestracji i wybierz „System jest zarejestrowany”.
    .button = Dalej
    .ask = Zadzwoń, jeśli nie wiesz, kto zarejestrował system.
R-04 = CSIZS nie przyjmuje tej wersji systemu
    .advice = Ten system nie ma ważnego świadectwa zgodności: { $name }. Zaktualizuj system dziedzinowy.
    .button = Sprawdź ponownie
R-05 = CSIZS odrzucił certyfikat
    .advice = Certyfikat nie pasuje do tego systemu albo został unieważniony. Wróć do certyfikatu i porównaj dane.
    .button = Wróć do certyfikatu
R-06 = Konto { $login } nie może rejestrować systemu
    .advice = Konto nie ma roli administratora lokalnego. Poproś administratora wojewódzkiego o nadanie tej roli.
    .button = Kopiuj treść prośby
R-07 = Nie wiemy, czy rejestracja się udała
    .advice = Połączenie przerwało się, zanim CSIZS odpowiedział. Nie rejestruj ponownie – kreator najpierw sprawdzi stan.
    .button = Sprawdź stan
R-07-by-hand = Nie wiemy, czy rejestracja się udała
    .advice = Nie rejestruj ponownie. Sprawdź najpierw w systemie dziedzinowym, czy pokazuje rejestrację w CSIZS.
    .button = Sprawdź stan
R-08 = CSIZS nie dokończył rejestracji
    .advice = Wystąpił problem po stronie CSIZS. Kreator sprawdził stan: system nie jest jeszcze zarejestrowany. Spróbuj ponownie za { $minutes }.
    .button = Spróbuj ponownie
R-08-by-hand = CSIZS nie dokończył rejestracji
    .advice = Wystąpił problem po stronie CSIZS. Sprawdź w systemie dziedzinowym, czy rejestracja jednak się udała. Jeśli nie, spróbuj ponownie za { $minutes }.
    .button = Spróbuj ponownie
R-09 = Najpierw dokończ etap 3
    .advice = Zegar serwera nie jest potwierdzony albo różni się od czasu CSIZS o ponad 5 minut. CSIZS odrzuciłby rejestrację.
    .button = Wróć do zegara
R-10 = CSIZS nie zna tej jednostki
    .advice = Tej jednostki nie ma jeszcze w CSIZS: { $name }. Poproś administratora wojewódzkiego o jej wpisanie.
    .button = Kopiuj treść prośby

## S, the server

S-01 = Adres serwera Emp@tia wymaga poprawki
    .advice = Adres musi zaczynać się od https:// i nie może mieć spacji.
    .button = Przywróć adres z pakietu
S-01-pi-mzt = Adres aplikacji PI-MZT wymaga poprawki
    .advice = Adres musi zaczynać się od https:// i nie może mieć spacji.
    .button = Przywróć adres z pakietu
S-02 = Nie ma takiego serwera: { $address }
    .advice = W adresie może być literówka albo sieć nie rozpoznaje nazwy serwera. Przywróć adres z pakietu i sprawdź połączenie.
    .button = Przywróć adres z pakietu
S-02-packaged = Nie ma takiego serwera: { $address }
    .advice = Sieć nie rozpoznaje nazwy serwera. Sprawdź połączenie ponownie.
    .button = Sprawdź ponownie
S-02-typed = Nie ma takiego serwera: { $address }
    .advice = W adresie może być literówka albo sieć nie rozpoznaje nazwy serwera. Porównaj adres z pismem i popraw go.
    .button = Popraw adres
S-03 = Odpowiada inny serwer niż Emp@tia
    .advice = Adres działa, ale nie ma tam usługi CSIZS. Przywróć adres z pakietu i sprawdź połączenie.
    .button = Przywróć adres z pakietu
S-03-packaged = Odpowiada inny serwer niż Emp@tia
    .advice = Adres działa, ale nie ma tam usługi CSIZS. Sprawdź połączenie ponownie.
    .button = Sprawdź ponownie
S-03-typed = Odpowiada inny serwer niż Emp@tia
    .advice = Adres działa, ale nie ma tam usługi CSIZS. Porównaj adres z pismem i popraw go.
    .button = Popraw adres
S-04 = Serwer { $address } jest w sieci lokalnej
    .advice = Adres prowadzi do sieci lokalnej, na przykład przez VPN. Zapytaj informatyka, czy tak ma być.
    .button = Dalej
    .second = Sprawdź ponownie

## Z, the clock

Z-01 = Zegar nie został ustawiony
    .advice = Windows nie dostał zgody na zmianę. Wybierz „Ustaw zegar” jeszcze raz, a w oknie Windows wybierz „Tak”.
    .button = Ustaw zegar
    .ask = Poproś o wpisanie hasła administratora komputera.
Z-01-failed = Zegar nie został ustawiony
    .advice = Windows nie przyjął nowych ustawień. Wybierz „Ustaw zegar” jeszcze raz.
    .button = Ustaw zegar
    .ask = Poproś o wpisanie hasła administratora komputera.
Z-01-undo = Poprzednie ustawienia zegara nie wróciły
    .advice = Windows nie dostał zgody albo nie przyjął ustawień. Wybierz „Przywróć poprzednie ustawienia zegara” jeszcze raz, a w oknie Windows wybierz „Tak”.
    .button = Przywróć poprzednie ustawienia zegara
    .ask = Poproś o wpisanie hasła administratora komputera.
Z-02 = Serwer czasu nie odpowiada
    .advice = Serwer { $address } nie odpowiedział. Zwykle blokuje go zapora sieciowa (port 123 UDP). Spróbuj ponownie albo użyj innego serwera czasu.
    .button = Spróbuj ponownie
    .second = Użyj innego serwera czasu
Z-02-disagree = Serwery czasu podają różne godziny
    .advice = Kreator nie wie, który z nich ma rację: { $address }. Spróbuj ponownie albo użyj innego serwera czasu.
    .button = Spróbuj ponownie
    .second = Użyj innego serwera czasu
Z-03 = Usługa czasu w Windows jest wyłączona
    .advice = Bez niej zegar się nie ustawi. Kreator może ją włączyć.
    .button = Włącz i ustaw zegar
Z-04 = Godzinę na tym komputerze ustawia serwer domeny
    .advice = Komputer należy do domeny: { $name }. Kreator nie zmienia jej ustawień. Różnica: { $difference }.
    .button = Sprawdź ponownie
    .ask = Poproś o ustawienie czasu na serwerze domeny.
Z-05 = Godzina nadal się nie zgadza
    .advice = Sprawdź strefę czasową. W jej nazwie powinna być Warszawa.
    .button = Otwórz ustawienia daty i godziny

## X, the wizard

X-01 = Kreator napotkał problem
    .advice = To nie jest Twoja pomyłka. Postęp jest zapisany. Uruchom kreator ponownie.
    .button = Uruchom ponownie
    .second = Zapisz paczkę diagnostyczną
X-03 = Kreator jest już uruchomiony
    .advice = Na tym koncie może działać tylko jeden kreator. Wróć do otwartego okna albo zamknij kreator w drugiej sesji.
    .button = Zamknij
X-04 = Nie udało się otworzyć okna kreatora
    .advice = Windows nie wyświetlił okna. Postęp jest zapisany. Uruchom ponownie komputer, a potem kreator.
    .button = Zamknij

## pakiet (console)

pakiet-usage = Użycie:
    pakiet zbuduj --dane pakiet.json --pliki FOLDER --wyjscie PLIK.zip
    pakiet sprawdz PLIK [--json]

    zbuduj: hasło to pierwszy wiersz standardowego wejścia, gdy nie jest ono terminalem. Bez niego program utworzy hasło i pokaże je jeden raz.
    sprawdz: hasło to pierwszy wiersz standardowego wejścia. Wpisywane w terminalu, jest widoczne. Kod wyjścia: 0 – pakiet kompletny, 1 – niekompletny, 2 – nie da się otworzyć.
pakiet-unknown-command = Nie ma polecenia „{ $name }”.
pakiet-unknown-option = Nie ma opcji „{ $name }” w tej wersji programu.
pakiet-missing-option = Brakuje opcji „{ $name }”.
pakiet-missing-value = Po opcji „{ $name }” brakuje wartości.
pakiet-missing-file = Brakuje nazwy pliku pakietu.
pakiet-extra = Nie wiadomo, do czego służy „{ $name }”.
pakiet-cannot-read = Nie można odczytać „{ $path }”: { $reason }
pakiet-cannot-write = Nie można zapisać „{ $path }”: { $reason }
pakiet-not-json = W pliku „{ $path }” jest błąd zapisu JSON, wiersz { $line }, znak { $column }.
pakiet-link = „{ $path }” to dowiązanie. Skopiuj do folderu sam plik.
pakiet-bad-name = „{ $path }” ma nazwę, której nie można zapisać w pakiecie.
pakiet-too-much = W folderze „{ $path }” jest więcej danych, niż mieści pakiet.
pakiet-exists = Plik „{ $path }” już istnieje. Podaj inną nazwę.
pakiet-empty-password = Hasło na standardowym wejściu jest puste.
pakiet-not-unicode = Hasło na standardowym wejściu nie jest w UTF-8.
pakiet-prompt = Hasło do pakietu (będzie widoczne):
pakiet-password = Hasło do pakietu: { $password }
pakiet-code = Kod pakietu: { $code }
pakiet-written = Zapisano: { $path }
pakiet-points = Pakiet: { $count } z 5 elementów
pakiet-point-a = a. Jednostka terenowa: { $state }
pakiet-point-b = b. Konto administratora lokalnego: { $state }
pakiet-point-c = c. Certyfikaty systemów dziedzinowych: { $state }
pakiet-point-d = d. Adresy serwera Emp@tia: { $state }
pakiet-point-e = e. Adres aplikacji PI-MZT: { $state }
pakiet-there = jest
pakiet-not-there = brak
pakiet-present = jest, ukryte
