// Made by scripts/make-web-resources from Sources/WebServer/Resources; edit those.
// swift-format-ignore-file

extension WebResources {
    static let templates: [String: String] = [
        "account": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#wasChanged}}<div class="toast good" role="status">{{t.password-changed}}</div>{{/wasChanged}}
<dl class="facts">
<div><dt>{{t.account-name}}</dt><dd>{{name}}</dd></div>
<div><dt>{{t.account-login}}</dt><dd>{{login}}</dd></div>
<div><dt>{{t.account-address}}</dt><dd>{{address}}</dd></div>
<div><dt>{{t.account-roles}}</dt><dd>{{roles}}</dd></div>
</dl>
<p class="actions"><a class="button" href="/password">{{t.password-title}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "error-bare": ##"""
<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}}</title>
<link rel="stylesheet" href="{{css}}">
</head>
<body><main class="wide"><div class="narrow"><h1>{{title}}</h1><p>{{text}}</p></div></main></body>
</html>

"""##,
        "error": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{text}}</p>
<p class="actions">{{#offersLogin}}<a class="button" href="/login?next={{next}}">{{t.login-title}}</a>{{/offersLogin}}<a class="button quiet" href="/">{{t.to-start}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "frame": ##"""
<!doctype html>
<html lang="{{lang}}" dir="{{dir}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{title}} · {{school}}</title>
<link rel="icon" href="{{icon}}">
<link rel="stylesheet" href="{{css}}">
<script src="{{js}}" defer></script>
</head>
<body>
<a class="skip" href="#main">{{t.skip}}</a>
<header class="top">
<div class="wide">
<a class="brand" href="/"><svg class="mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M2 7.5 12 2l10 5.5V20a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z"/><path class="flap" d="m3.5 9.5 8.5 6 8.5-6"/></svg>{{school}}</a>
{{#isLoggedIn}}<div class="who"><span class="name">{{personName}}</span>
<form method="post" action="/logout"><input type="hidden" name="csrf" value="{{csrf}}"><button class="plain">{{t.logout}}</button></form></div>{{/isLoggedIn}}
</div>
{{#hasNavigation}}<nav class="main" aria-label="{{t.nav}}"><ul class="wide">
{{#navigation}}<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.label}}</a></li>
{{/navigation}}</ul></nav>{{/hasNavigation}}
</header>
<main id="main" class="wide" tabindex="-1">
{{#hasTrail}}<nav class="trail" aria-label="{{t.trail}}"><ol>{{#trail}}<li><a href="{{.path}}">{{.title}}</a></li>{{/trail}}</ol></nav>{{/hasTrail}}
{{#flashes}}<div class="toast {{.mood}}" role="status">{{.text}}</div>{{/flashes}}
{{$main}}{{/main}}
</main>
<footer class="bottom"><div class="wide">
<p>{{school}} · {{t.footer}}</p>
<ul class="languages" aria-label="{{t.languages}}">{{#languages}}<li>{{#.isCurrent}}<span aria-current="true">{{.name}}</span>{{/.isCurrent}}{{^.isCurrent}}<a href="?lang={{.code}}" hreflang="{{.code}}" lang="{{.code}}">{{.name}}</a>{{/.isCurrent}}</li>{{/languages}}</ul>
</div></footer>
</body>
</html>

"""##,
        "login": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#hasLeft}}<div class="toast good" role="status">{{t.login-left}}</div>{{/hasLeft}}
{{#problem}}<div class="problems" role="alert" id="problem"><p>{{.}}</p></div>{{/problem}}
<form method="post" action="/login">
<input type="hidden" name="csrf" value="{{csrf}}">
<input type="hidden" name="next" value="{{next}}">
<div class="field"><label for="login">{{t.login-name}}</label>
<input id="login" name="login" value="{{login}}" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="password">{{t.login-password}}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required></div>
<p class="actions"><button>{{t.login-title}}</button></p>
</form>
<p class="hint">{{t.login-forgotten}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "password": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#mustChange}}<p>{{t.password-must}}</p>{{/mustChange}}
{{#hasProblems}}<div class="problems" role="alert"><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/password">
<input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="old">{{t.password-old}}</label><input id="old" name="old" type="password" autocomplete="current-password" required></div>
<div class="field"><label for="new">{{t.password-new}}</label><p class="hint" id="rules">{{t.password-rules}}</p><input id="new" name="new" type="password" autocomplete="new-password" aria-describedby="rules" required></div>
<div class="field"><label for="again">{{t.password-again}}</label><input id="again" name="again" type="password" autocomplete="new-password" required></div>
<p class="actions"><button>{{t.password-change}}</button></p>
</form>
</div>
{{/main}}{{/frame}}

"""##,
        "start": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<ul class="cards">
{{#cards}}<li><a class="card" href="{{.path}}"><strong>{{.title}}</strong><span>{{.text}}</span></a></li>
{{/cards}}</ul>
{{/main}}{{/frame}}

"""##,
        "welcome": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{t.welcome-title}}</h1>
<p>{{t.welcome-text}}</p>
<p class="actions"><a class="button" href="/login">{{t.login-title}}</a><a class="button quiet" href="/verify">{{t.nav-verify}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
    ]

    static let texts: [String: String] = [
        "de": ##"""
# Texte der Seiten. {name} wird ersetzt, {anzahl|eins|viele} wählt nach der Zahl.
skip = Zum Inhalt
nav = Bereiche
trail = Wo Sie sind
languages = Sprache
footer = Schulpost
logout = Abmelden
to-start = Zur Startseite
nav-start = Start
nav-held = Angehalten
nav-policy = Regeln
nav-orders = Notbremse
nav-clauses = Nutzungsordnung
nav-verify = Ist das echt?
nav-account = Mein Konto
welcome-title = Willkommen bei der Schulpost
welcome-text = Hier sehen Sie, was mit Ihrer Schulmail geschieht, und prüfen, ob eine Mitteilung wirklich von der Schule kommt.
start-title = Hallo {name}
start-held = Nachrichten, die auf eine Entscheidung warten
start-policy = Grenzen und Folgen einstellen, vorher ausprobieren, zurücknehmen
start-orders = Post auf Zeit anhalten, wenn etwas schiefläuft
start-clauses = Was vereinbart ist und was davon die Technik durchsetzt
start-verify = Eine Mitteilung anhand ihres Codes prüfen
start-account = Adresse, Rollen und Passwort
role-child = Schülerin oder Schüler
role-guardian = Elternteil
role-teacher = Lehrkraft
role-staff = Mitarbeit
role-administrator = Administration
role-head = Schulleitung
role-data-protection-officer = Datenschutz
role-outsider = von außen
login-title = Anmelden
login-name = Anmeldename
login-password = Passwort
login-wrong = Anmeldename oder Passwort stimmt nicht. Bitte beides noch einmal eingeben.
login-later = Es gab zu viele Versuche. Bitte ein paar Minuten warten und dann noch einmal anmelden.
login-left = Sie sind abgemeldet.
login-forgotten = Passwort vergessen? Die Administration der Schule gibt Ihnen ein neues; sonst darf niemand danach fragen.
password-title = Passwort ändern
password-must = Dieses Passwort wurde Ihnen gegeben. Bitte wählen Sie jetzt ein eigenes; danach geht es weiter.
password-old = Bisheriges Passwort
password-new = Neues Passwort
password-again = Neues Passwort noch einmal
password-rules = Mindestens 8 Zeichen mit großen und kleinen Buchstaben, einer Ziffer und einem Sonderzeichen, ohne Ihren Namen.
password-change = Passwort ändern
password-differs = Die beiden neuen Passwörter sind verschieden. Bitte noch einmal eingeben.
password-old-wrong = Das bisherige Passwort stimmt nicht.
password-same = Das neue Passwort ist das alte. Bitte ein anderes wählen.
password-changed = Ihr Passwort ist geändert. Andere Geräte sind abgemeldet und brauchen das neue.
account-name = Name
account-login = Anmeldename
account-address = Schuladresse
account-roles = Rolle
error-not-found-title = Diese Seite gibt es nicht
error-not-found-text = Vielleicht ist der Link alt oder beim Kopieren etwas verloren gegangen. Auf der Startseite finden Sie alles, was es gibt.
error-forbidden-title = Diese Seite ist nicht für Sie
error-forbidden-text = Sie sind angemeldet, aber diese Seite gehört zu einer anderen Aufgabe. Wenn Sie sie brauchen, fragen Sie die Administration.
error-logged-out-title = Bitte neu anmelden
error-logged-out-text = Ihre Anmeldung ist abgelaufen. Es wurde nichts geändert. Melden Sie sich neu an und schicken Sie das Formular noch einmal ab.
error-foreign-form-title = Das Formular passt nicht zu Ihrer Anmeldung
error-foreign-form-text = Es wurde nichts geändert. Öffnen Sie die Seite neu und schicken Sie das Formular von dort noch einmal ab.
error-bad-request-title = Das hat nicht geklappt
error-bad-request-text = Die Anfrage war unvollständig. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
error-too-large-title = Das ist zu groß
error-too-large-text = Was Sie geschickt haben, ist größer als erlaubt. Bitte kürzen und noch einmal schicken.
error-too-slow-title = Das hat zu lange gedauert
error-too-slow-text = Die Verbindung war zu langsam. Bitte noch einmal versuchen.
error-too-many-title = Bitte kurz warten
error-too-many-text = Von Ihrem Anschluss kamen sehr viele Anfragen. In {seconds} {seconds|Sekunde|Sekunden} geht es weiter; laden Sie dann die Seite neu.
error-wrong-method-title = So lässt sich das nicht aufrufen
error-wrong-method-text = Bitte gehen Sie zur Startseite und von dort weiter.
error-unknown-host-title = Hier ist keine Schule
error-unknown-host-text = Unter diesem Namen ist keine Schule eingerichtet. Bitte prüfen Sie die Adresse oder fragen Sie in der Schule nach.
error-unavailable-title = Gerade nicht erreichbar
error-unavailable-text = Die Datenbank der Schule antwortet im Moment nicht. Es ging nichts verloren. Bitte in einer Minute noch einmal laden.
error-broken-title = Hier ist etwas kaputt
error-broken-text = Der Fehler ist aufgezeichnet. Bitte versuchen Sie es noch einmal; wenn es bleibt, sagen Sie der Administration, was Sie gerade getan haben.

"""##,
        "en": ##"""
# Texts of the pages. {name} is replaced, {count|one|many} chooses by the number.
skip = Skip to content
nav = Sections
trail = Where you are
languages = Language
footer = Schulpost
logout = Log out
to-start = To the start page
nav-start = Start
nav-held = Held
nav-policy = Rules
nav-orders = Emergency brake
nav-clauses = Usage rules
nav-verify = Is this real?
nav-account = My account
welcome-title = Welcome to Schulpost
welcome-text = See what happens to your school mail, and check whether a notice really comes from the school.
start-title = Hello {name}
start-held = Messages that wait for a decision
start-policy = Set limits and what follows, try changes first, take them back
start-orders = Stop mail for a time when something goes wrong
start-clauses = What is agreed, and what of it the machine enforces
start-verify = Check a notice by its code
start-account = Address, roles and password
role-child = pupil
role-guardian = guardian
role-teacher = teacher
role-staff = staff
role-administrator = administrator
role-head = head of school
role-data-protection-officer = data protection
role-outsider = outside
login-title = Log in
login-name = Login
login-password = Password
login-wrong = Login or password is wrong. Please enter both again.
login-later = There were too many attempts. Please wait a few minutes and log in again.
login-left = You are logged out.
login-forgotten = Forgotten your password? The school's administrators give you a new one; nobody else may ask for it.
password-title = Change password
password-must = This password was given to you. Please choose one of your own now; then you can go on.
password-old = Present password
password-new = New password
password-again = New password once more
password-rules = At least 8 characters with upper and lower case letters, a digit and a special character, without your name.
password-change = Change password
password-differs = The two new passwords differ. Please enter them again.
password-old-wrong = The present password is wrong.
password-same = The new password is the old one. Please choose another.
password-changed = Your password is changed. Other devices are logged out and need the new one.
account-name = Name
account-login = Login
account-address = School address
account-roles = Role
error-not-found-title = There is no such page
error-not-found-text = Perhaps the link is old, or something was lost in copying it. The start page leads to everything there is.
error-forbidden-title = This page is not for you
error-forbidden-text = You are logged in, but this page belongs to another task. If you need it, ask the administrators.
error-logged-out-title = Please log in again
error-logged-out-text = Your session has ended. Nothing was changed. Log in again and send the form once more.
error-foreign-form-title = The form doesn't fit your session
error-foreign-form-text = Nothing was changed. Open the page anew and send the form from there.
error-bad-request-title = That didn't work
error-bad-request-text = The request was incomplete. Go back, reload the page and try again.
error-too-large-title = That is too large
error-too-large-text = What you sent is larger than allowed. Please shorten it and send it again.
error-too-slow-title = That took too long
error-too-slow-text = The connection was too slow. Please try again.
error-too-many-title = Please wait a moment
error-too-many-text = Very many requests came from your connection. Go on in {seconds} {seconds|second|seconds}; then reload the page.
error-wrong-method-title = This can't be opened like that
error-wrong-method-text = Please go to the start page and on from there.
error-unknown-host-title = There is no school here
error-unknown-host-text = No school has this name here. Please check the address, or ask at the school.
error-unavailable-title = Not available just now
error-unavailable-text = The school's database doesn't answer at the moment. Nothing was lost. Please reload in a minute.
error-broken-title = Something is broken here
error-broken-text = The error is recorded. Please try again; if it stays, tell the administrators what you were doing.

"""##,
    ]

    static let files: [String: String] = [
        "app.js": ##"""
// Pages work without this; it only saves steps.
"use strict";

// Dialogs that a link opens as a page of its own open in place.
for (const link of document.querySelectorAll("a[data-dialog]")) {
  const dialog = document.getElementById(link.dataset.dialog);
  if (!dialog || !dialog.showModal) continue;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
    dialog.showModal();
  });
}
for (const button of document.querySelectorAll("dialog [data-close]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    button.closest("dialog").close();
  });
}

// Work in the background: says how far it is, and shows the result when it is there.
for (const place of document.querySelectorAll("[data-events]")) {
  const source = new EventSource(place.dataset.events);
  source.addEventListener("progress", (event) => { place.textContent = event.data; });
  source.addEventListener("done", () => { source.close(); location.reload(); });
}

// A form is sent once.
for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    addEventListener("pageshow", () => { delete form.dataset.sent; });
  });
}

"""##,
        "icon.svg": ##"""
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#1b5e4b" d="M2 7.5 12 2l10 5.5V20a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z"/><path fill="none" stroke="#fff" stroke-width="1.8" d="m3.5 9.5 8.5 6 8.5-6"/></svg>

"""##,
        "robots.txt": ##"""
User-agent: *
Disallow: /

"""##,
        "style.css": ##"""
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d2521; --soft: #55605a; --line: #d9d9d1; --edge: #84897f;
  --brand: #1b5e4b; --brand-ink: #ffffff; --link: #125c48; --tint: #e6f0ec;
  --good: #1a6334; --good-tint: #e4f3e8; --warn: #7a4b00; --warn-tint: #fdf1d8; --bad: #a1231c; --bad-tint: #fce9e7;
  --chart-1: #1b6b55; --chart-2: #b25a00; --chart-3: #5a4fa3;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.25rem; --s7: 3.5rem;
  --round: .5rem; --text: 1rem; --small: .875rem; --big: 1.25rem; --huge: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141816; --card: #1d2320; --ink: #ecefec; --soft: #aab4ae; --line: #37403b; --edge: #7d8983;
    --brand: #8fd6bd; --brand-ink: #0d2a20; --link: #8fd6bd; --tint: #1f332c;
    --good: #8bd8a0; --good-tint: #18311f; --warn: #f2c46d; --warn-tint: #352a12; --bad: #ffa79f; --bad-tint: #3a1d1b;
    --chart-1: #6cc3a6; --chart-2: #f0a04b; --chart-3: #b0a6f2;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
main { flex: 1 0 auto; padding-block: var(--s5) var(--s7); }
main:focus { outline: none; }
h1 { font-size: var(--huge); line-height: 1.2; margin: 0 0 var(--s4); letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: var(--big); line-height: 1.3; margin: var(--s6) 0 var(--s3); }
h3 { font-size: var(--text); margin: var(--s4) 0 var(--s2); }
p, ul, ol, dl { margin: 0 0 var(--s4); }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
p, li, dd, td, h1, h2, h3, .card { overflow-wrap: anywhere; }
code, .code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .92em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: 3px; }
.wide { width: min(100% - 2rem, 68rem); margin-inline: auto; }
.narrow { max-width: 34rem; margin-inline: auto; }
.lead { font-size: 1.0625rem; color: var(--soft); max-width: 46rem; }
.hint { color: var(--soft); font-size: var(--small); margin-block: 0 var(--s2); }
.skip { position: absolute; inset-inline-start: var(--s4); inset-block-start: -4rem; background: var(--brand); color: var(--brand-ink); padding: var(--s2) var(--s4); border-radius: 0 0 var(--round) var(--round); z-index: 9; }
.skip:focus { inset-block-start: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { background: var(--card); border-block-end: 1px solid var(--line); }
.top > .wide { display: flex; align-items: center; justify-content: space-between; gap: var(--s4); min-height: 3.5rem; }
.brand { display: inline-flex; align-items: center; gap: var(--s2); font-weight: 650; color: var(--ink); text-decoration: none; min-height: 2.75rem; }
.mark { width: 1.6rem; height: 1.6rem; fill: var(--brand); flex: none; }
.mark .flap { fill: none; stroke: var(--card); stroke-width: 1.8; }
.who { display: flex; align-items: center; gap: var(--s3); font-size: var(--small); color: var(--soft); min-width: 0; }
.who .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.who form { margin: 0; flex: none; }
nav.main ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 var(--s4); padding: 0; margin-block: 0; }
nav.main a { display: block; padding: var(--s2) 0; min-height: 2.5rem; color: var(--soft); text-decoration: none; border-block-end: 3px solid transparent; }
nav.main a:hover { color: var(--ink); border-color: var(--line); }
nav.main a[aria-current] { color: var(--ink); font-weight: 600; border-color: var(--brand); }
.trail ol { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; margin-block: 0 var(--s2); font-size: var(--small); }
.trail li::after { content: "›"; margin-inline-start: var(--s2); color: var(--soft); }
.bottom { border-block-start: 1px solid var(--line); color: var(--soft); font-size: var(--small); padding-block: var(--s4); }
.bottom .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--s2) var(--s5); }
.bottom p { margin: 0; }
.languages { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s4); padding: 0; margin: 0; }
.languages a, .languages span { display: inline-block; padding: var(--s1) 0; }
button, .button { display: inline-flex; align-items: center; justify-content: center; gap: var(--s2); font: inherit; font-weight: 600; min-height: 2.75rem; padding: var(--s2) var(--s4); border: 1px solid var(--brand); border-radius: var(--round); background: var(--brand); color: var(--brand-ink); text-decoration: none; cursor: pointer; text-align: center; }
button:hover, .button:hover { filter: brightness(1.1); }
button.quiet, .button.quiet { background: transparent; color: var(--link); border-color: var(--edge); }
button.danger, .button.danger { background: var(--bad); border-color: var(--bad); color: var(--card); }
button.plain { background: none; border: 0; color: var(--link); font-weight: 400; text-decoration: underline; padding: var(--s2); }
.actions { display: flex; flex-wrap: wrap; gap: var(--s3); margin-block: var(--s4); }
.actions form { margin: 0; }
.field { margin-block-end: var(--s4); }
label, legend { font-weight: 600; display: block; margin-block-end: var(--s1); }
fieldset { border: 1px solid var(--line); border-radius: var(--round); margin: 0 0 var(--s4); padding: var(--s3) var(--s4) var(--s4); min-width: 0; }
legend { padding-inline: var(--s2); margin-inline-start: calc(-1 * var(--s2)); }
input, select, textarea { font: inherit; width: 100%; min-height: 2.75rem; padding: var(--s2) var(--s3); border: 1px solid var(--edge); border-radius: var(--round); background: var(--card); color: var(--ink); }
input[type=checkbox], input[type=radio] { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--brand); margin: .15rem 0 0; }
input[type=number] { max-width: 11rem; }
textarea { min-height: 7rem; resize: vertical; }
[aria-invalid=true] { border: 2px solid var(--bad); }
.error { color: var(--bad); font-weight: 600; font-size: var(--small); margin: var(--s1) 0 0; }
.choice { display: flex; gap: var(--s3); align-items: flex-start; font-weight: 400; padding-block: var(--s2); margin: 0; }
.problems, .toast, .note { border: 1px solid var(--line); border-inline-start: 5px solid var(--edge); border-radius: var(--round); padding: var(--s3) var(--s4); margin-block-end: var(--s4); background: var(--card); }
.problems { border-inline-start-color: var(--bad); background: var(--bad-tint); color: var(--bad); }
.toast.good { border-inline-start-color: var(--good); background: var(--good-tint); color: var(--good); }
.toast.warning, .note.warning { border-inline-start-color: var(--warn); background: var(--warn-tint); color: var(--warn); }
.problems > :last-child, .toast > :last-child, .note > :last-child { margin-block-end: 0; }
.cards { list-style: none; padding: 0; display: grid; gap: var(--s4); grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); }
.card, .panel { display: block; background: var(--card); border: 1px solid var(--line); border-radius: calc(var(--round) * 1.5); padding: var(--s4); color: var(--ink); text-decoration: none; }
.card { height: 100%; }
a.card:hover { border-color: var(--brand); }
.card strong { display: block; font-size: 1.0625rem; color: var(--link); margin-block-end: var(--s1); }
.card span { color: var(--soft); font-size: .9375rem; }
.panel { margin-block-end: var(--s4); }
.panel > h2:first-child, .panel > h3:first-child { margin-block-start: 0; }
.panel > :last-child { margin-block-end: 0; }
.facts > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: var(--s1) var(--s4); padding-block: var(--s2); border-block-end: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.badge { display: inline-block; font-size: .8125rem; font-weight: 600; line-height: 1.4; padding: .1rem .5rem; border-radius: 1rem; border: 1px solid currentColor; background: var(--card); color: var(--soft); white-space: nowrap; }
.badge.hold, .badge.label { color: var(--warn); background: var(--warn-tint); }
.badge.refuse { color: var(--bad); background: var(--bad-tint); }
.badge.accept, .badge.good { color: var(--good); background: var(--good-tint); }
.scroll { overflow-x: auto; margin-block-end: var(--s4); border: 1px solid var(--line); border-radius: var(--round); background: var(--card); }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: var(--s3) var(--s4) var(--s2); }
th, td { text-align: start; padding: var(--s2) var(--s4); vertical-align: top; border-block-start: 1px solid var(--line); }
thead th { font-size: var(--small); color: var(--soft); border-block-start: 0; white-space: nowrap; }
.number { text-align: end; }
progress { width: 100%; height: 1rem; accent-color: var(--brand); }
.pages { display: flex; gap: var(--s3); margin-block: var(--s4); }
.empty { text-align: center; color: var(--soft); padding: var(--s6) var(--s4); border: 1px dashed var(--line); border-radius: var(--round); }
.empty > :last-child { margin-block-end: 0; }
.row { display: flex; flex-wrap: wrap; gap: var(--s3) var(--s4); align-items: end; }
.row > .field { flex: 1 1 12rem; margin-block-end: 0; }
.split { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: var(--s2) var(--s4); }
.split > * { margin-block-end: 0; }
figure { margin: 0 0 var(--s4); }
figcaption { font-weight: 600; margin-block-end: var(--s2); }
.chart { width: 100%; height: auto; display: block; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); }
.chart text { fill: var(--soft); font-size: 12px; font-family: inherit; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .mark-line { stroke: var(--soft); stroke-dasharray: 4 3; }
.chart .bar-1 { fill: var(--chart-1); } .chart .bar-2 { fill: var(--chart-2); } .chart .bar-3 { fill: var(--chart-3); }
.chart .line-1, .chart .line-2, .chart .line-3 { fill: none; stroke-width: 2.5; stroke: var(--chart-1); }
.chart .line-2 { stroke: var(--chart-2); stroke-dasharray: 7 3; } .chart .line-3 { stroke: var(--chart-3); stroke-dasharray: 2 3; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); font-size: var(--small); margin-block: var(--s2); }
.legend svg { width: 1.6rem; height: .8rem; margin-inline-end: var(--s2); vertical-align: middle; }
details { margin-block-end: var(--s3); }
summary { cursor: pointer; padding-block: var(--s2); font-weight: 600; min-height: 2.5rem; }
details.panel > summary { padding-block: 0; min-height: 0; }
details.panel[open] > summary { margin-block-end: var(--s3); }
dialog { color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: calc(var(--round) * 1.5); padding: var(--s5); width: min(100% - 2rem, 32rem); }
dialog:not(:modal)[open] { position: static; margin: 0 0 var(--s4); width: 100%; }
dialog::backdrop { background: rgb(0 0 0 / .5); }
dialog h2 { margin-block-start: 0; }
.list { list-style: none; padding: 0; }
.list > li { margin-block-end: var(--s4); }
.prose { white-space: pre-line; }
.stamp { font-size: clamp(1.1rem, .9rem + 1vw, 1.4rem); font-weight: 650; }
@media (max-width: 40rem) {
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; }
  .stack tr { border-block-start: 1px solid var(--line); padding-block: var(--s2); }
  .stack tbody tr:first-child { border-block-start: 0; }
  .stack td, .stack tbody th { border: 0; padding-block: var(--s1); text-align: start; }
  .stack td[data-label] { display: grid; grid-template-columns: 8rem 1fr; gap: var(--s3); }
  .stack td[data-label]::before { content: attr(data-label); color: var(--soft); font-size: var(--small); }
  .facts > div { grid-template-columns: 1fr; }
  .facts dt { font-size: var(--small); }
  .actions > *, .actions form > button { flex: 1 1 100%; width: 100%; }
  .who .name { display: none; }
}
@media (prefers-reduced-motion: no-preference) { .skip { transition: inset-block-start .15s; } }
@media print {
  .top .who, nav.main, .trail, .bottom, .actions, .skip { display: none; }
  html { background: none; color: #000; font-size: 10.5pt; }
  .panel, .card, .scroll { border-color: #999; break-inside: avoid; }
}

"""##,
    ]
}
