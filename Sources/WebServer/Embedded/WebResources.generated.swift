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
        "backtest-failed": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p>{{t.backtest-failed-text}}</p><p class="actions"><a class="button" href="/policy/backtest">{{t.backtest-again}}</a></p></div>
{{/main}}{{/frame}}

"""##,
        "backtest-result": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{total}}</p>
{{#hasHits}}<div class="note warning" role="note"><p><strong>{{hitText}}</strong></p></div>{{/hasHits}}
{{^hasHits}}<div class="toast good"><p>{{t.backtest-no-hits}}</p></div>{{/hasHits}}
<section class="panel" aria-labelledby="change"><h2 id="change">{{t.backtest-change}}</h2>{{>differences}}</section>
{{#hasLines}}<h2>{{t.backtest-who}}</h2>
<div class="scroll"><table class="stack"><caption class="unseen">{{t.backtest-who}}</caption><thead><tr><th scope="col">{{t.policy-rule}}</th><th scope="col">{{t.account-roles}}</th><th scope="col">{{t.backtest-was}}</th><th scope="col">{{t.backtest-would}}</th><th scope="col" class="number">{{t.backtest-count}}</th></tr></thead>
<tbody>{{#lines}}<tr><th scope="row">{{.rule}}</th><td data-label="{{t.account-roles}}">{{.roles}}</td><td data-label="{{t.backtest-was}}">{{.before}}</td><td data-label="{{t.backtest-would}}"><span class="badge {{#.isStricter}}hold{{/.isStricter}}{{^.isStricter}}accept{{/.isStricter}}">{{.after}}</span></td><td class="number" data-label="{{t.backtest-count}}">{{.count}}</td></tr>{{/lines}}</tbody></table></div>
<h2>{{t.backtest-by-day}}</h2><figure>{{{daysMarkup}}}<ul class="legend"><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><rect class="bar-1" width="16" height="8"/></svg>{{t.backtest-through}}</li><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><rect class="bar-2" width="16" height="8"/></svg>{{t.backtest-stopped}}</li></ul></figure>{{/hasLines}}
{{#hasHits}}<h2>{{t.backtest-announcements}}</h2>
<div class="scroll"><table class="stack"><caption class="unseen">{{t.backtest-announcements}}</caption><thead><tr><th scope="col">{{t.held-since}}</th><th scope="col">{{t.held-audience}}</th><th scope="col">{{t.policy-rule}}</th><th scope="col">{{t.backtest-would}}</th></tr></thead><tbody>{{#hits}}<tr><th scope="row">{{.when}}</th><td data-label="{{t.held-audience}}">{{.lists}}</td><td data-label="{{t.policy-rule}}">{{.rule}}</td><td data-label="{{t.backtest-would}}">{{.after}}</td></tr>{{/hits}}</tbody></table></div>{{/hasHits}}
{{#curves}}<h2>{{.title}}</h2>
<p>{{.suggestion}}</p>
<figure>{{{chartMarkup}}}<ul class="legend"><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><path class="line-1" d="M0 4H16"/></svg>{{t.curve-messages}}</li><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><path class="line-2" d="M0 4H16"/></svg>{{t.curve-announcements}}</li><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><path class="line-3" d="M0 4H16"/></svg>{{t.curve-released}}</li></ul></figure>
<details><summary>{{t.curve-numbers}}</summary><div class="scroll" tabindex="0" role="region" aria-label="{{.title}}"><table><thead><tr><th scope="col" class="number">{{t.backtest-value}}</th><th scope="col" class="number">{{t.curve-messages}}</th><th scope="col" class="number">{{t.curve-announcements}}</th><th scope="col" class="number">{{t.curve-released}}</th></tr></thead><tbody>{{#.steps}}<tr><th scope="row" class="number">{{.value}}{{#.isNow}} <span class="badge">{{t.curve-now}}</span>{{/.isNow}}{{#.isNew}} <span class="badge hold">{{t.curve-new}}</span>{{/.isNew}}</th><td class="number">{{.messages}}</td><td class="number">{{.announcements}}</td><td class="number">{{.released}}</td></tr>{{/.steps}}</tbody></table></div></details>{{/curves}}
{{#hasCaveats}}<h2>{{t.backtest-caveats}}</h2><ul>{{#caveats}}<li>{{.}}</li>{{/caveats}}</ul>{{/hasCaveats}}
<section class="panel" aria-labelledby="apply"><h2 id="apply">{{t.backtest-apply}}</h2>
<form method="post" action="/policy/apply"><input type="hidden" name="csrf" value="{{csrf}}"><textarea name="settings" hidden aria-hidden="true">{{settings}}</textarea>
<div class="field"><label for="reason">{{t.settings-reason}}</label><input id="reason" name="reason" maxlength="500" required></div>
<p class="actions"><button>{{t.backtest-apply-do}}</button><a class="button quiet" href="/policy/backtest">{{t.backtest-again}}</a></p></form></section>
{{/main}}{{/frame}}

"""##,
        "backtest-running": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p role="status" data-events="{{events}}">{{progress}}</p>
<progress aria-label="{{title}}"></progress>
<p class="hint">{{t.backtest-wait}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "backtest": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.backtest-lead}}</p>
{{#hasProblems}}<div class="problems" role="alert"><p>{{t.backtest-problems}}</p><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/policy/backtest" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{csrf}}">
<fieldset><legend>{{t.backtest-single}}</legend>
<datalist id="names">{{#names}}<option value="{{.}}"></option>{{/names}}</datalist>
{{#rows}}<div class="row two"><div class="field"><label for="name{{.number}}">{{t.backtest-setting}} {{.number}}</label><input id="name{{.number}}" name="name{{.number}}" value="{{.name}}" list="names" autocomplete="off" spellcheck="false"></div>
<div class="field"><label for="value{{.number}}">{{t.backtest-value}} {{.number}}</label><input id="value{{.number}}" name="value{{.number}}" value="{{.value}}" autocomplete="off" spellcheck="false"></div></div>{{/rows}}
<p class="hint">{{t.backtest-example}} <code>mass.recipients-per-hour.child</code> · <code>30</code></p></fieldset>
<fieldset><legend>{{t.backtest-whole}}</legend>
<div class="field"><label for="text">{{t.backtest-text}}</label><textarea id="text" name="text" rows="4" spellcheck="false" aria-describedby="text-hint">{{text}}</textarea><p class="hint" id="text-hint">{{t.backtest-text-hint}}</p></div>
<div class="field"><label for="file">{{t.backtest-file}}</label><input id="file" name="file" type="file" accept=".txt,text/plain"></div></fieldset>
<div class="field"><label for="days">{{t.backtest-since}}</label><select id="days" name="days">{{#spans}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/spans}}</select></div>
<p class="actions"><button>{{t.backtest-do}}</button></p>
</form>
{{/main}}{{/frame}}

"""##,
        "clause": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{clauseText}}</p>
<p class="hint"><code>{{clause}}</code> · {{t.clause-hint}}</p>
{{>reason}}
<form method="post" action="/policy/clauses/{{clause}}"><input type="hidden" name="csrf" value="{{csrf}}">
{{#fields}}{{>field}}{{/fields}}
{{>reason-field}}
<p class="actions"><button name="do" value="save">{{t.settings-save}}</button></p>
</form>
</div>
{{/main}}{{/frame}}

"""##,
        "clauses": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{summary}}</p>
<p class="actions"><a class="button quiet" href="/policy/clauses.md" download>{{t.clauses-download}}</a></p>
{{#entries}}<section class="panel" aria-labelledby="c-{{.id}}">
<div class="split"><h2 id="c-{{.id}}">{{.title}}</h2>{{#.isOnPaper}}<span class="badge">{{t.clauses-paper}}</span>{{/.isOnPaper}}</div>
<p>{{.text}}</p>
{{#.isOwn}}<p class="hint">{{t.clauses-own}}</p>{{/.isOwn}}{{#.mayEdit}}<p class="hint"><a href="/policy/clauses/{{.id}}">{{t.clauses-edit}}</a> · <code>{{.id}}</code></p>{{/.mayEdit}}
{{#.hasMechanisms}}<ul>{{#.mechanisms}}<li>{{.}}</li>{{/.mechanisms}}</ul>{{/.hasMechanisms}}
{{#.hasRules}}<ul class="list">{{#.rules}}<li>{{#.mayOpen}}<a href="{{path}}">{{name}}</a>{{/.mayOpen}}{{^.mayOpen}}<strong>{{name}}</strong>{{/.mayOpen}}{{#.isObserved}} <span class="badge">{{t.action-observe}}</span>{{/.isObserved}}<br><span class="hint">{{#.actions}}{{.}}. {{/.actions}}{{#.limits}}{{.}}. {{/.limits}}<br>{{.tally}}</span></li>{{/.rules}}</ul>{{/.hasRules}}
</section>{{/entries}}
{{/main}}{{/frame}}

"""##,
        "differences": ##"""
<ul class="list">{{#differences}}<li><code>{{.name}}</code><br>{{.old}} → <strong>{{.new}}</strong></li>{{/differences}}</ul>

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
        "exemptions": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.exemptions-lead}}</p>
{{#hasGranted}}<ul class="list">{{#granted}}<li class="panel"><div class="split"><p><strong>{{.name}}</strong> · {{.title}}: {{.value}}<br><span class="hint">{{t.orders-until}} {{.until}} · {{.reason}}</span></p>
<form method="post" action="/policy/exemptions/withdraw"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="person" value="{{.person}}"><input type="hidden" name="limit" value="{{.limit}}"><button class="quiet">{{t.exemptions-withdraw}}</button></form></div></li>{{/granted}}</ul>{{/hasGranted}}
{{^hasGranted}}<div class="empty"><p>{{t.exemptions-none}}</p></div>{{/hasGranted}}
<h2>{{t.exemptions-grant}}</h2>
{{>reason}}
<form method="post" action="/policy/exemptions"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="row two"><div class="field"><label for="person">{{t.exemptions-person}}</label><p class="hint" id="person-h">{{t.exemptions-person-hint}}</p><input id="person" name="person" value="{{person}}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="200" aria-describedby="person-h{{#personError}} person-e{{/personError}}"{{#personError}} aria-invalid="true"{{/personError}}>{{#personError}}<p class="error" id="person-e">{{.}}</p>{{/personError}}</div>
<div class="field"><label for="limit">{{t.exemptions-limit}}</label><p class="hint">{{t.exemptions-limit-hint}}</p><select id="limit" name="limit">{{#limits}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/limits}}</select></div></div>
<div class="row two"><div class="field"><label for="value">{{t.exemptions-value}}</label><p class="hint" id="value-h">{{t.exemptions-value-hint}}</p><input id="value" name="value" value="{{value}}" autocomplete="off" spellcheck="false" maxlength="20" aria-describedby="value-h{{#valueError}} value-e{{/valueError}}"{{#valueError}} aria-invalid="true"{{/valueError}}>{{#valueError}}<p class="error" id="value-e">{{.}}</p>{{/valueError}}</div>
<div class="field"><label for="until">{{t.exemptions-until}}</label><p class="hint">{{t.exemptions-until-hint}}</p><input id="until" name="until" type="date" value="{{until}}"{{#untilError}} aria-invalid="true" aria-describedby="until-e"{{/untilError}}>{{#untilError}}<p class="error" id="until-e">{{.}}</p>{{/untilError}}</div></div>
<div class="field"><label for="reason">{{t.orders-reason}}</label><input id="reason" name="reason" value="{{reason}}" maxlength="200"{{#reasonError}} aria-invalid="true" aria-describedby="reason-e"{{/reasonError}}>{{#reasonError}}<p class="error" id="reason-e">{{.}}</p>{{/reasonError}}</div>
<p class="actions"><button>{{t.exemptions-do}}</button></p></form>
{{/main}}{{/frame}}

"""##,
        "field": ##"""
<div class="field"><label for="{{.id}}">{{.label}}</label>
{{#.isChoice}}<select id="{{.id}}" name="{{.name}}"{{#.hasError}} aria-invalid="true" aria-describedby="{{id}}-e"{{/.hasError}}>{{#.choices}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.choices}}</select>{{/.isChoice}}
{{#.isNumber}}<input id="{{id}}" name="{{name}}" value="{{value}}" inputmode="numeric" aria-describedby="{{id}}-h{{#hasError}} {{id}}-e{{/hasError}}"{{#hasError}} aria-invalid="true"{{/hasError}}>
<p class="hint" id="{{id}}-h">{{hint}}</p>{{/.isNumber}}
{{#.isText}}<textarea id="{{id}}" name="{{name}}" rows="2" spellcheck="false" aria-describedby="{{id}}-h{{#hasError}} {{id}}-e{{/hasError}}"{{#hasError}} aria-invalid="true"{{/hasError}}>{{value}}</textarea>
<p class="hint" id="{{id}}-h">{{hint}}</p>{{/.isText}}
{{#.hasError}}<p class="error" id="{{id}}-e">{{error}}</p>{{/.hasError}}
</div>

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
{{#hasManyLanguages}}<details class="tongues"><summary><span class="unseen">{{t.languages}}: </span>{{languageName}}</summary>
<ul>{{#languages}}<li>{{#.isCurrent}}<span aria-current="true">{{.name}}</span>{{/.isCurrent}}{{^.isCurrent}}<a href="{{.query}}" hreflang="{{.code}}" lang="{{.code}}">{{.name}}</a>{{/.isCurrent}}</li>{{/languages}}</ul></details>{{/hasManyLanguages}}
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
{{^hasManyLanguages}}<ul class="languages" aria-label="{{t.languages}}">{{#languages}}<li>{{#.isCurrent}}<span aria-current="true">{{.name}}</span>{{/.isCurrent}}{{^.isCurrent}}<a href="{{.query}}" hreflang="{{.code}}" lang="{{.code}}">{{.name}}</a>{{/.isCurrent}}</li>{{/languages}}</ul>{{/hasManyLanguages}}
</div></footer>
</body>
</html>

"""##,
        "held-answered": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<div class="toast {{#isDone}}good{{/isDone}}{{^isDone}}warning{{/isDone}}" role="status">{{text}}</div>
<p class="actions"><a class="button quiet" href="/">{{t.to-start}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "held-case": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
{{#problem}}<div class="problems" role="alert"><p>{{.}}</p></div>{{/problem}}
<dl class="facts">
<div><dt>{{t.held-sender}}</dt><dd>{{sender}} <span class="badge">{{senderRole}}</span></dd></div>
<div><dt>{{t.held-audience}}</dt><dd>{{#audience}}{{.}}<br>{{/audience}}</dd></div>
<div><dt>{{t.held-since}}</dt><dd>{{since}}</dd></div>
<div><dt>{{t.held-until}}</dt><dd>{{until}}</dd></div>
<div><dt>{{t.held-code}}</dt><dd><code>{{code}}</code></dd></div>
</dl>
<h2>{{t.held-why}}</h2>
{{>reasons}}
{{#text}}<section class="panel" aria-labelledby="text"><h2 id="text">{{t.held-text}}</h2><p class="prose">{{.body}}</p>{{#.hasFiles}}<h3>{{t.held-files}}</h3><ul>{{#.files}}<li>{{.}}</li>{{/.files}}</ul>{{/.hasFiles}}</section>{{/text}}
<h2>{{t.held-decide}}</h2>
<dialog id="refuse" aria-labelledby="refuse-title"{{#asksRefusal}} open{{/asksRefusal}}>
<form method="post" action="/held/case/{{code}}"><input type="hidden" name="csrf" value="{{csrf}}">
<h2 id="refuse-title">{{t.held-refuse-title}}</h2>
<div class="field"><label for="why">{{t.held-reason}}</label><p class="hint" id="why-hint">{{t.held-reason-hint}}</p><textarea id="why" name="reason" maxlength="500" aria-describedby="why-hint" required></textarea></div>
<p class="actions"><button class="danger" name="choice" value="refuse">{{t.held-refuse}}</button><a class="button quiet" data-close href="/held/case/{{code}}">{{t.cancel}}</a></p></form>
</dialog>
<div class="actions">
<form method="post" action="/held/case/{{code}}"><input type="hidden" name="csrf" value="{{csrf}}"><button name="choice" value="release">{{t.held-release}}</button></form>
{{#proposals}}<form method="post" action="/held/case/{{code}}"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet" name="choice" value="{{.choice}}">{{t.held-send-to}} {{.words}}</button></form>{{/proposals}}
<a class="button quiet" href="?dialog=refuse" data-dialog="refuse">{{t.held-refuse-dots}}</a>
</div>
{{#mayRead}}<details class="panel"><summary>{{t.held-read}}</summary>
<p>{{t.held-read-text}}</p>
<form method="post" action="/held/case/{{code}}"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="read-reason">{{t.held-read-reason}}</label><input id="read-reason" name="reason" maxlength="500" required></div>
<button class="quiet" name="choice" value="text">{{t.held-read-do}}</button></form></details>{{/mayRead}}
{{^mayRead}}<p class="hint">{{t.held-no-text}}</p>{{/mayRead}}
{{/main}}{{/frame}}

"""##,
        "held-question": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<dl class="facts">
<div><dt>{{t.held-subject}}</dt><dd>{{subject}}</dd></div>
<div><dt>{{t.held-audience}}</dt><dd>{{#audience}}{{.}}<br>{{/audience}}</dd></div>
<div><dt>{{t.held-until}}</dt><dd>{{until}}</dd></div>
</dl>
{{>reasons}}
<form method="post" action="/held/{{token}}"><input type="hidden" name="csrf" value="{{csrf}}">
<p class="actions">{{#proposals}}<button name="choice" value="{{.choice}}">{{t.held-send-to}} {{.words}}</button>{{/proposals}}
<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>
<button class="quiet" name="choice" value="dont">{{t.held-dont}}</button></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "held": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
{{#hasOwn}}<section aria-labelledby="own"><h2 id="own">{{t.held-own}}</h2>
<ul class="list">{{#own}}<li class="panel">
<h3>{{.subject}}</h3>
<p class="hint">{{t.held-to}} {{#.audience}}{{.}} · {{/.audience}}{{t.held-until}} {{.until}} · <a href="/why/{{.code}}">{{t.held-why-code}} {{.code}}</a></p>
{{>reasons}}
{{^.wasAsked}}<p>{{t.held-others-decide}}</p>{{/.wasAsked}}
<form method="post" action="/held/own/{{.code}}"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions">
{{#.proposals}}<button name="choice" value="{{.choice}}">{{t.held-send-to}} {{.words}}</button>{{/.proposals}}
{{#.wasAsked}}<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>{{/.wasAsked}}
<button class="quiet" name="choice" value="dont">{{t.held-dont}}</button>
</p></form></li>{{/own}}</ul></section>{{/hasOwn}}
{{#mayDecide}}<section aria-labelledby="deciding"><h2 id="deciding">{{t.held-deciding}}</h2>
<details{{#isFiltered}} open{{/isFiltered}}><summary>{{t.held-filter}}</summary>
{{#select}}<form method="get" action="/held" class="row filter">
<div class="field"><label for="class">{{t.held-filter-class}}</label><select id="class" name="class"><option value="">{{t.all}}</option>{{#.classes}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.classes}}</select></div>
<div class="field"><label for="role">{{t.held-filter-role}}</label><select id="role" name="role"><option value="">{{t.all}}</option>{{#.roles}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.roles}}</select></div>
<div class="field"><label for="rule">{{t.policy-rule}}</label><select id="rule" name="rule"><option value="">{{t.all}}</option>{{#.rules}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.rules}}</select></div>
<p class="actions"><button class="quiet">{{t.show}}</button>{{#isFiltered}}<a class="button quiet" href="/held">{{t.held-filter-off}}</a>{{/isFiltered}}</p>
</form>{{/select}}</details>
{{#hasCases}}<div class="scroll"><table class="stack"><caption class="unseen">{{t.held-deciding}}</caption>
<thead><tr><th scope="col">{{t.held-subject}}</th><th scope="col">{{t.held-sender}}</th><th scope="col">{{t.held-audience}}</th><th scope="col">{{t.held-why}}</th><th scope="col">{{t.held-since}}</th></tr></thead>
<tbody>{{#cases}}<tr><th scope="row"><a href="/held/case/{{.code}}">{{.subject}}</a></th>
<td data-label="{{t.held-sender}}"><span>{{.sender}}<br><small>{{.senderRole}}</small></span></td>
<td data-label="{{t.held-audience}}"><span>{{#.audience}}{{.}}<br>{{/.audience}}</span></td>
<td data-label="{{t.held-why}}"><span>{{#.reasons}}{{.title}}<br>{{/.reasons}}</span></td>
<td class="when" data-label="{{t.held-since}}">{{.since}}</td></tr>{{/cases}}</tbody></table></div>
{{#hasNext}}<p class="pages"><a class="button quiet" href="{{next}}" rel="next">{{t.next-page}}</a></p>{{/hasNext}}{{/hasCases}}
{{^hasCases}}<div class="empty"><p>{{#isFiltered}}{{t.held-none-filtered}}{{/isFiltered}}{{^isFiltered}}{{t.held-none}}{{/isFiltered}}</p></div>{{/hasCases}}
</section>{{/mayDecide}}
{{#counts}}<section aria-labelledby="counts"><h2 id="counts">{{t.held-counts-title}}</h2>
<div class="panel"><p><strong>{{.text}}</strong></p>{{#.hasRules}}<ul>{{#.rules}}<li><a href="{{.path}}">{{.name}}</a>: {{.count}}</li>{{/.rules}}</ul>{{/.hasRules}}
<p class="hint">{{t.held-counts-why}}</p></div></section>{{/counts}}
{{^mayDecide}}{{^counts}}{{^hasOwn}}<div class="empty"><p>{{t.held-none-own}}</p></div>{{/hasOwn}}{{/counts}}{{/mayDecide}}
<p class="hint"><a href="/why">{{t.held-why-link}}</a></p>
{{/main}}{{/frame}}

"""##,
        "limits": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.limits-lead}}</p>
{{#paused}}<div class="note warning" role="note"><p><strong>{{.}}</strong></p><p>{{t.limits-paused-text}}</p></div>{{/paused}}
{{#hasBrakes}}<div class="note warning" role="note">{{#brakes}}<p>{{.}}</p>{{/brakes}}</div>{{/hasBrakes}}
<section aria-labelledby="counted"><h2 id="counted">{{t.limits-counted}}</h2>
<div class="panel">{{#counts}}<div class="meter"><p class="split"><strong>{{.label}}</strong> <span>{{.value}}</span></p>{{{.barMarkup}}}{{#.hasNote}}<p class="hint">{{.note}}</p>{{/.hasNote}}</div>{{/counts}}</div>
<p class="hint">{{t.limits-not-counted}}</p></section>
<section aria-labelledby="each"><h2 id="each">{{t.limits-each}}</h2>
<dl class="facts">{{#caps}}<div><dt>{{.label}}</dt><dd>{{.value}}</dd></div>{{/caps}}</dl>
<p class="hint">{{t.limits-more}}</p></section>
<section aria-labelledby="stopped"><h2 id="stopped">{{stoppedTitle}}</h2>
{{#hasStopped}}<div class="scroll"><table class="stack"><caption class="unseen">{{stoppedTitle}}</caption><thead><tr><th scope="col">{{t.limits-when}}</th><th scope="col">{{t.limits-outcome}}</th><th scope="col">{{t.policy-rule}}</th><th scope="col">{{t.held-code}}</th></tr></thead>
<tbody>{{#stopped}}<tr><th scope="row">{{.when}}</th><td data-label="{{t.limits-outcome}}"><span><span class="badge {{.disposition}}">{{.outcome}}</span></span></td><td data-label="{{t.policy-rule}}"><span>{{#.rules}}{{.}}<br>{{/.rules}}</span></td><td data-label="{{t.held-code}}"><a href="{{.path}}">{{t.limits-why}} <code>{{.code}}</code></a></td></tr>{{/stopped}}</tbody></table></div>{{/hasStopped}}
{{^hasStopped}}<div class="empty"><p>{{noneStopped}}</p></div>{{/hasStopped}}
<p class="hint"><a href="/held">{{t.limits-held}}</a> · <a href="/why">{{t.held-why-link}}</a></p></section>
{{/main}}{{/frame}}

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
        "orders": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.orders-lead}}</p>
{{#hasBrakes}}<section aria-labelledby="now"><h2 id="now">{{t.orders-now}}</h2>
<ul class="list">{{#brakes}}<li class="note warning"><div class="split"><p><strong>{{.label}}</strong><br>{{t.orders-until}} {{.until}}<br>{{.reason}}</p>
<form method="post" action="/orders/release"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="what" value="{{.what}}"><button class="quiet">{{t.orders-release}}</button></form></div></li>{{/brakes}}</ul></section>{{/hasBrakes}}
{{^hasBrakes}}<div class="empty"><p>{{t.orders-none}}</p></div>{{/hasBrakes}}
<h2>{{t.orders-put-on-title}}</h2>
{{>reason}}
<form method="post" action="/orders/brake"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="row two"><div class="field"><label for="what">{{t.orders-what}}</label><select id="what" name="what">{{#choices}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/choices}}</select></div>
<div class="field"><label for="hours">{{t.orders-for}}</label><select id="hours" name="hours">{{#hours}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/hours}}</select></div></div>
<div class="field"><label for="reason">{{t.orders-reason}}</label><input id="reason" name="reason" value="{{reason}}" maxlength="200" aria-describedby="reason-hint"><p class="hint" id="reason-hint">{{t.orders-reason-hint}}</p></div>
<p class="actions"><button class="danger">{{t.orders-put-on}}</button></p></form>
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
        "policy-history": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.history-lead}}</p>
{{^hasVersions}}<div class="empty"><p>{{t.history-none}}</p></div>{{/hasVersions}}
<ol class="list" reversed>{{#versions}}<li class="panel">
<div class="split"><p><strong>{{.reason}}</strong><br><span class="hint">{{.when}} · {{.who}} · {{t.history-version}} {{.version}}</span></p></div>
{{>differences}}
{{#.isNewest}}<dialog id="undo" aria-labelledby="undo-title"{{#asksUndo}} open{{/asksUndo}}><form method="post" action="/policy/undo"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="version" value="{{version}}">
<h2 id="undo-title">{{t.history-undo-title}}</h2><p>{{t.history-undo-text}}</p>
<div class="field"><label for="reason">{{t.settings-reason}}</label><input id="reason" name="reason" maxlength="500"></div>
<p class="actions"><button>{{t.history-undo}}</button><a class="button quiet" data-close href="/policy/history">{{t.cancel}}</a></p></form></dialog>
<p class="actions"><a class="button quiet" href="?dialog=undo" data-dialog="undo">{{t.history-undo-dots}}</a></p>{{/.isNewest}}
{{^.isNewest}}<details><summary>{{t.history-restore}}</summary><form method="post" action="/policy/restore"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="version" value="{{version}}">
<div class="field"><label for="r{{version}}">{{t.settings-reason}}</label><input id="r{{version}}" name="reason" maxlength="500"></div><button class="quiet">{{t.history-restore-do}}</button></form></details>{{/.isNewest}}
</li>{{/versions}}</ol>
{{/main}}{{/frame}}

"""##,
        "policy-more": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.policy-more-lead}}</p>
{{>reason}}
<form method="post" action="/policy/more"><input type="hidden" name="csrf" value="{{csrf}}">
{{#groups}}<fieldset><legend>{{.title}}</legend>{{#.fields}}{{>field}}{{/.fields}}</fieldset>{{/groups}}
{{>reason-field}}
<p class="actions"><button name="do" value="save">{{t.settings-save}}</button><button class="quiet" name="do" value="try">{{t.settings-try}}</button></p>
</form>
{{/main}}{{/frame}}

"""##,
        "policy-rule": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead"><strong>{{clause}}.</strong> {{clauseText}}</p>
<p class="hint"><code>{{rule}}</code></p>
{{>reason}}
<form method="post" action="/policy/rule/{{rule}}"><input type="hidden" name="csrf" value="{{csrf}}">
{{#limits}}<fieldset><legend>{{.title}}</legend><div class="row">{{#.fields}}{{>field}}{{/.fields}}</div></fieldset>{{/limits}}
<fieldset><legend>{{t.policy-then-long}}</legend><div class="row">{{#actions}}{{>field}}{{/actions}}</div></fieldset>
{{#own}}<fieldset><legend>{{t.own-title}}</legend><p class="hint">{{t.own-lead}}</p>
<div class="row">{{#.fields}}{{>field}}{{/.fields}}</div>
<datalist id="groups">{{#.names}}<option value="{{.}}"></option>{{/.names}}</datalist>
<div class="row"><div class="field"><label for="own-group">{{t.own-group}}</label><input id="own-group" name="own-group" value="{{.group}}" list="groups" autocomplete="off" spellcheck="false" maxlength="64"{{#.hasError}} aria-invalid="true" aria-describedby="own-e"{{/.hasError}}></div>
<div class="field"><label for="own-setting">{{t.own-setting}}</label><select id="own-setting" name="own-setting">{{#.settings}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.settings}}</select></div>
<div class="field"><label for="own-value">{{t.backtest-value}}</label><input id="own-value" name="own-value" value="{{.value}}" autocomplete="off" spellcheck="false" maxlength="40"></div></div>
{{#.hasError}}<p class="error" id="own-e">{{.error}}</p>{{/.hasError}}</fieldset>{{/own}}
{{>reason-field}}
<p class="actions"><button name="do" value="save">{{t.settings-save}}</button><button class="quiet" name="do" value="try">{{t.settings-try}}</button></p>
</form>
<h2>{{t.rule-chart}}</h2>
{{^hasHits}}<div class="empty"><p>{{t.rule-chart-none}}</p></div>{{/hasHits}}
{{#hasHits}}<figure>{{{chartMarkup}}}
<ul class="legend"><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><rect class="bar-1" width="16" height="8"/></svg>{{t.chart-noted}}</li><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><rect class="bar-2" width="16" height="8"/></svg>{{t.count-held}}</li><li><svg viewBox="0 0 16 8" class="chart" aria-hidden="true"><rect class="bar-3" width="16" height="8"/></svg>{{t.count-refused}}</li></ul></figure>{{/hasHits}}
{{/main}}{{/frame}}

"""##,
        "policy": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.policy-lead}}</p>
<p class="actions"><a class="button" href="/policy/backtest">{{t.backtest-title}}</a><a class="button quiet" href="/policy/more">{{t.policy-more-title}}</a><a class="button quiet" href="/policy/exemptions">{{t.exemptions-title}}</a><a class="button quiet" href="/policy/history">{{t.history-title}}</a></p>
{{#hasChange}}<p class="hint">{{t.policy-last}} {{#lastChange}}{{.when}}, {{.who}}: „{{.reason}}“{{/lastChange}}</p>{{/hasChange}}
{{#families}}<h2>{{.title}}</h2>
<div class="scroll"><table class="stack counts"><caption class="unseen">{{.title}}</caption>
<thead><tr><th scope="col">{{t.policy-rule}}</th><th scope="col">{{t.policy-then}}</th><th scope="col" class="number">{{t.count-hits}}</th><th scope="col" class="number">{{t.count-held}}</th><th scope="col" class="number">{{t.count-refused}}</th><th scope="col" class="number">{{t.count-overturned}}</th></tr></thead>
<tbody>{{#.rules}}<tr><th scope="row"><a href="{{.path}}">{{.name}}</a></th>
<td data-label="{{t.policy-then}}"><span>{{#.actions}}<span class="badge {{.name}}">{{.text}}</span> {{/.actions}}</span></td>
<td class="number{{^.hitsAny}} zero{{/.hitsAny}}" data-label="{{t.count-hits}}">{{.hits}}</td><td class="number{{^.heldAny}} zero{{/.heldAny}}" data-label="{{t.count-held}}">{{.held}}</td><td class="number{{^.refusedAny}} zero{{/.refusedAny}}" data-label="{{t.count-refused}}">{{.refused}}</td><td class="number{{^.overturnedAny}} zero{{/.overturnedAny}}" data-label="{{t.count-overturned}}">{{.overturned}}</td></tr>
{{/.rules}}</tbody></table></div>{{/families}}
<p class="hint">{{t.policy-counts}}</p>
{{/main}}{{/frame}}

"""##,
        "reason-field": ##"""
<div class="field"><label for="reason">{{t.settings-reason}}</label>
<input id="reason" name="reason" value="{{reason}}" maxlength="500" aria-describedby="reason-hint"{{#needsReason}} aria-invalid="true"{{/needsReason}}>
<p class="hint" id="reason-hint">{{t.settings-reason-hint}}</p></div>

"""##,
        "reason": ##"""
{{#hasProblem}}<div class="problems" role="alert"><p>{{problem}}</p></div>{{/hasProblem}}

"""##,
        "reasons": ##"""
<ul class="list">{{#reasons}}<li><strong>{{.title}}</strong>{{#.lines}}<br>{{.}}{{/.lines}}</li>{{/reasons}}</ul>

"""##,
        "recall-ask": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<dl class="facts">
<div><dt>{{t.held-sender}}</dt><dd>{{author}}</dd></div>
<div><dt>{{t.verify-sent}}</dt><dd>{{when}} <span class="badge">{{outcome}}</span></dd></div>
<div><dt>{{t.held-code}}</dt><dd><code>{{code}}</code></dd></div>
{{#letter}}<div><dt>{{t.recall-spreads}}</dt><dd>{{t.recall-authors}} {{.authors}} · {{t.recall-copies}} {{.copies}} · {{t.recall-generations}} {{.generations}}</dd></div>{{/letter}}
</dl>
<p>{{#isSpreading}}{{t.recall-ask-letter}}{{/isSpreading}}{{^isSpreading}}{{t.recall-ask-one}}{{/isSpreading}} {{t.recall-ask-undo}}</p>
<form method="post" action="{{action}}"><input type="hidden" name="csrf" value="{{csrf}}">
<label class="choice"><input type="checkbox" name="unread" value="only"> {{t.recall-unread}}</label>
<p class="actions"><button class="danger">{{t.recall-do}}</button><a class="button quiet" href="/recall">{{t.cancel}}</a></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "recall": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.recall-lead}}</p>
<section aria-labelledby="letters"><h2 id="letters">{{t.recall-letters}}</h2>
{{#hasLetters}}<ul class="list">{{#letters}}<li class="panel"><div class="split"><p><strong>{{t.recall-authors}} {{.authors}} · {{t.recall-copies}} {{.copies}} · {{t.count-held}} {{.held}}</strong><br><span class="hint">{{t.recall-tripped}} {{.tripped}} · {{t.recall-last}} {{.last}} · {{t.recall-generations}} {{.generations}} · <code>{{.code}}</code></span></p>
<a class="button quiet" href="{{.path}}">{{t.recall-dots}}</a></div></li>{{/letters}}</ul>{{/hasLetters}}
{{^hasLetters}}<div class="empty"><p>{{t.recall-no-letters}}</p></div>{{/hasLetters}}</section>
<section aria-labelledby="one"><h2 id="one">{{t.recall-one}}</h2>
{{#isUnknown}}<div class="problems" role="alert"><p>{{t.recall-unknown}}</p></div>{{/isUnknown}}
<form method="get" action="/recall" class="narrow-form"><div class="field"><label for="code">{{t.why-code}}</label><p class="hint" id="code-hint">{{t.recall-code-hint}}</p><input id="code" name="code" value="{{typed}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" aria-describedby="code-hint" required></div>
<p class="actions"><button class="quiet">{{t.recall-look}}</button></p></form></section>
<section aria-labelledby="done"><h2 id="done">{{t.recall-done-title}}</h2>
{{#hasRecalls}}<ul class="list">{{#recalls}}<li class="panel"><div class="split"><p><strong>{{.text}}</strong> <span class="badge">{{.state}}</span><br><span class="hint">{{.when}} · {{.who}} · <code>{{.code}}</code>{{#.unreadOnly}} · {{t.recall-unread-only}}{{/.unreadOnly}}</span>{{#.outside}}<br><span class="hint">{{.}}</span>{{/.outside}}</p>
{{#.isUndoable}}<form method="post" action="{{.undo}}"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">{{t.recall-undo}}</button></form>{{/.isUndoable}}</div></li>{{/recalls}}</ul>{{/hasRecalls}}
{{^hasRecalls}}<div class="empty"><p>{{t.recall-none}}</p></div>{{/hasRecalls}}</section>
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
        "verify": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#isKnown}}<div class="panel">
<p class="stamp"><span class="badge good">{{t.verify-real}}</span></p>
<dl class="facts">
<div><dt>{{t.verify-office}}</dt><dd>{{office}}{{#author}}<br>{{author}}{{/author}}</dd></div>
<div><dt>{{t.verify-sent}}</dt><dd>{{sent}}</dd></div>
<div><dt>{{t.verify-audience}}</dt><dd>{{audience}}</dd></div>
<div><dt>{{t.verify-subject}}</dt><dd>{{subject}}</dd></div>
<div><dt>{{t.verify-code}}</dt><dd><code>{{code}}</code></dd></div>
</dl>
<p>{{t.verify-compare}}</p>
</div>{{/isKnown}}
{{#isUnknown}}<div class="problems" role="alert"><p><strong>{{t.verify-unknown}}</strong></p><p>{{t.verify-unknown-text}}</p></div>{{/isUnknown}}
{{^isKnown}}{{^isUnknown}}<p class="lead">{{t.verify-lead}}</p>{{/isUnknown}}{{/isKnown}}
<form method="get" action="/echt">
<div class="field"><label for="code">{{t.verify-code}}</label><p class="hint" id="code-hint">{{t.verify-code-hint}}</p>
<input id="code" name="code" value="{{typed}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="300" aria-describedby="code-hint" required></div>
<p class="actions"><button>{{t.verify-check}}</button></p>
</form>
</div>
{{/main}}{{/frame}}

"""##,
        "waiting-ask": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<dl class="facts">
<div><dt>{{t.held-subject}}</dt><dd>{{subject}}</dd></div>
<div><dt>{{t.held-audience}}</dt><dd>{{#audience}}{{.}}<br>{{/audience}}</dd></div>
<div><dt>{{t.waiting-due}}</dt><dd>{{due}}</dd></div>
</dl>
<p>{{text}}</p>
<form method="post" action="{{path}}"><input type="hidden" name="csrf" value="{{csrf}}">
<p class="actions"><button{{#isWithdrawing}} class="danger"{{/isWithdrawing}} name="choice" value="{{choice}}">{{label}}</button><a class="button quiet" href="/waiting">{{t.cancel}}</a></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "waiting": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.waiting-lead}}</p>
{{#hasLetters}}<ul class="list">{{#letters}}<li class="panel"><h2>{{.subject}}</h2>
<p><span class="badge label">{{t.waiting-due}} {{.due}}</span></p>
<p class="hint">{{t.held-to}} {{#.audience}}{{.}} · {{/.audience}}{{t.waiting-since}} {{.since}} · <a href="/why/{{.code}}">{{t.held-why-code}} {{.code}}</a></p>
<p class="actions"><a class="button quiet" href="{{.path}}?do=hasten">{{t.waiting-hasten-dots}}</a><a class="button quiet" href="{{.path}}?do=withdraw">{{t.waiting-withdraw-dots}}</a></p></li>{{/letters}}</ul>{{/hasLetters}}
{{^hasLetters}}<div class="empty"><p>{{t.waiting-none}}</p></div>{{/hasLetters}}
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
        "why": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#isKnown}}<p><span class="badge {{disposition}}">{{outcome}}</span> {{when}} · <code>{{code}}</code></p>
{{#findings}}<div class="panel">
{{#.lines}}<p>{{.}}</p>{{/.lines}}
<details><summary>{{t.why-clause}}: {{.clause}}</summary><p>{{.clauseText}}</p><p class="hint"><code>{{.rule}}</code></p></details>
</div>{{/findings}}
{{^hasFindings}}<p>{{t.why-nothing}}</p>{{/hasFindings}}{{/isKnown}}
{{#isUnknown}}<div class="problems" role="alert"><p>{{t.why-unknown}}</p></div>{{/isUnknown}}
<p class="lead">{{t.why-lead}}</p>
<form method="get" action="/why">
<div class="field"><label for="code">{{t.why-code}}</label>
<input id="code" name="code" value="{{typed}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required></div>
<p class="actions"><button>{{t.why-show}}</button></p>
</form>
</div>
{{/main}}{{/frame}}

"""##,
    ]

    static let texts: [String: String] = [
        "de": ##"""
# Texte der Seiten. {name} wird ersetzt, {anzahl|eins|viele} wählt nach der Zahl.
nav-policy = Regeln
nav-orders = Notbremse
nav-clauses = Nutzungsordnung
start-policy = Grenzen und Folgen einstellen, vorher ausprobieren, zurücknehmen
start-orders = Post auf Zeit anhalten, wenn etwas schiefläuft
start-clauses = Was vereinbart ist und was davon die Technik durchsetzt
all = alle
start-why = Warum eine Nachricht nicht ankam
why-title = Warum ist meine Nachricht nicht angekommen?
why-lead = In der Antwort Ihres Mailprogramms steht ein Code der Entscheidung. Er erklärt nur dem, der die Nachricht geschrieben hat, was geschehen ist.
why-code = Code der Entscheidung
why-show = Erklärung anzeigen
why-clause = Aus der Nutzungsordnung
why-nothing = Gegen diese Nachricht sprach nichts.
why-unknown = Zu diesem Code gibt es keine Nachricht von Ihnen. Bitte prüfen Sie die Schreibweise.
disposition-accept = zugestellt
disposition-label = mit Hinweis zugestellt
disposition-hold = angehalten
disposition-refuse = nicht angenommen
disposition-try-later = bitte später noch einmal
action-observe = nur zählen
action-label = Hinweis anbringen
action-hold = anhalten
action-refuse = ablehnen
outcome-delivered = zugestellt
outcome-labelled = mit Hinweis zugestellt
outcome-held = angehalten
outcome-refused = abgelehnt
mode-internal = nur innerhalb der Schule
mode-internal-and-external = auch nach außen
switch-on = ein
switch-off = aus
held-title = Angehaltene Nachrichten
held-own = Ihre eigenen Nachrichten
held-to = An:
held-deciding = Wartet auf Ihre Entscheidung
held-filter = Eingrenzen
held-filter-role = Absender
held-subject = Betreff
held-sender = Von
held-audience = An
held-why = Warum sie wartet
held-since = Seit
held-until = Verfällt am
held-code = Code
held-none = Es wartet nichts. Sobald eine Nachricht angehalten wird, steht sie hier und Sie bekommen eine Mail.
held-none-filtered = Dazu wartet nichts.
held-none-own = Von Ihnen wartet keine Nachricht.
held-why-link = Eine Nachricht wurde abgelehnt? Hier steht, warum.
held-others-decide = Darüber entscheidet jemand anderes; Sie bekommen Bescheid. Sie können die Nachricht zurückziehen.
held-send-to = Stattdessen senden an:
held-as-it-is = So senden, wie sie ist
held-dont = Nicht senden
held-decide = Was soll geschehen?
held-release = Zustellen
held-refuse = Ablehnen
held-refuse-dots = Ablehnen …
held-refuse-title = Nachricht ablehnen
held-reason = Grund für den Absender
held-reason-hint = Ein oder zwei Sätze. Der Absender bekommt sie zu lesen.
held-needs-reason = Bitte schreiben Sie dazu, warum; der Absender bekommt den Grund zu lesen.
held-text-needs-reason = Bitte schreiben Sie dazu, warum Sie den Text ansehen.
held-text = Text der Nachricht
held-files = Anhänge
held-read = Text ansehen
held-read-text = Diese Regel lässt sich ohne den Text nicht beurteilen. Wer ihn ansieht, steht danach im Prüfprotokoll, und der Absender erfährt davon.
held-read-reason = Warum Sie ihn ansehen
held-read-do = Text ansehen
held-no-text = Der Text bleibt verschlossen: Absender, Empfänger und Gründe reichen für diese Entscheidung.
held-question-title = An wen soll diese Nachricht gehen?
held-answered-title = Erledigt
held-gone-title = Diese Frage ist schon beantwortet
held-gone = Darüber ist schon entschieden, oder die Zeit dafür ist abgelaufen.
held-done = Erledigt. Wer geschrieben hat, bekommt Bescheid.
held-not-yours = Über diese Nachricht entscheiden Sie nicht.
held-reaches-nobody = Die Nachricht würde niemanden mehr erreichen. Lehnen Sie sie ab, damit der Absender davon erfährt.
held-may-not-write = Der Absender darf an diese Liste nicht schreiben. Die Nachricht wartet weiter.
held-not-offered = Das lässt sich mit dieser Nachricht nicht machen. Sie wartet weiter.
policy-title = Regeln
policy-lead = Jede Regel zählt, was sie findet. Was daraus folgt, legen Sie für jede Rolle fest. Jede Änderung hat einen Grund, wirkt sofort und lässt sich zurücknehmen.
policy-last = Letzte Änderung:
policy-rule = Regel
policy-then = Folge
policy-then-long = Was folgt, wenn die Regel etwas findet
policy-counts = Gezählt wird über die letzten 14 Tage. „Doch zugestellt“ heißt: angehalten, aber ein Mensch hat die Nachricht durchgelassen.
policy-more-title = Weitere Einstellungen
policy-more-lead = Listen, Zeiten und Ausnahmen. Jeder Wert steht so da, wie er gespeichert ist; darunter steht, was möglich ist.
count-hits = Treffer
count-held = angehalten
count-refused = abgelehnt
count-overturned = doch zugestellt
chart-noted = gezählt oder mit Hinweis
rule-chart = Treffer der letzten 30 Tage
rule-chart-text = {noted} gezählt oder mit Hinweis zugestellt, {held} angehalten, {refused} abgelehnt
settings-reason = Grund der Änderung
settings-reason-hint = Steht im Verlauf, für alle, die später zurückschauen.
settings-save = Speichern
settings-try = Erst ausprobieren
settings-saved = Gespeichert. Es gilt ab jetzt.
settings-errors = {count} {count|Wert passt|Werte passen} nicht; es wurde nichts gespeichert. Bitte die markierten Felder ändern.
settings-unchanged = Es ist alles wie zuvor; ändern Sie zuerst einen Wert.
settings-needs-reason = Bitte schreiben Sie einen Grund dazu.
settings-reach = Reichweite und erlaubte Gegenüber
settings-time = Ruhezeiten für Mitteilungen
settings-words = Wortlisten und Ausnahmen
settings-look = Darstellung und Einsicht
settings-other = Sonstiges
setting-near = Meinten Sie {name}?
setting-unknown = Die Einstellung „{name}“ gibt es nicht.
setting-bad = Das geht hier nicht. Möglich ist: {form}
setting-document = Das lässt sich nicht lesen.
setting-empty = (leer)
history-title = Verlauf der Änderungen
history-lead = Wer wann was geändert hat, und warum. Ein früherer Stand lässt sich wiederherstellen; auch das steht dann hier.
history-none = Noch wurde nichts geändert; es gelten die Voreinstellungen.
history-version = Stand
history-machine = am Server
history-left = nicht mehr an der Schule
history-house = Schulpost
history-undo = Zurücknehmen
history-undo-dots = Zurücknehmen …
history-undo-title = Letzte Änderung zurücknehmen
history-undo-text = Danach gilt wieder, was davor galt. Auch das lässt sich zurücknehmen.
history-undo-reason = Letzte Änderung zurückgenommen
history-undone = Zurückgenommen. Es gilt wieder der Stand davor.
history-moved-on = Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den neuen Stand an.
history-restore = Diesen Stand wiederherstellen
history-restore-do = Wiederherstellen
history-restore-reason = Stand {version} wiederhergestellt
history-restored = Wiederhergestellt. Es gilt ab jetzt.
backtest-title = Zeitmaschine
backtest-lead = Was hätte eine andere Einstellung in der Vergangenheit bewirkt? Hier wird nichts geändert, nur nachgerechnet.
backtest-problems = Das lässt sich so nicht rechnen:
backtest-single = Einzelne Einstellungen
backtest-setting = Einstellung
backtest-value = Wert
backtest-example = Zum Beispiel
backtest-whole = Oder eine ganze Datei mit Einstellungen
backtest-text = Einstellungen einfügen
backtest-text-hint = Eine je Zeile: Name = Wert. Was fehlt, bleibt, wie es gilt.
backtest-file = Datei auswählen
backtest-since = Zeitraum
backtest-days = die letzten {days} Tage
backtest-do = Nachrechnen
backtest-nothing = So gilt es schon. Ändern Sie mindestens einen Wert.
backtest-running = Die Zeitmaschine rechnet
backtest-progress = {count} Entscheidungen angesehen …
backtest-wait = Das Ergebnis erscheint von selbst. Sie können die Seite auch verlassen und später wiederkommen.
backtest-failed = Das Nachrechnen ist abgebrochen
backtest-failed-text = Es wurde nichts geändert. Bitte versuchen Sie es noch einmal, vielleicht mit einem kürzeren Zeitraum.
backtest-again = Noch einmal anders
backtest-result = Das wäre anders gewesen
backtest-total = {judged} {judged|Entscheidung|Entscheidungen} der letzten {days} Tage nachgerechnet; {changed} {changed|wäre|wären} anders ausgegangen.
backtest-hits = {count} genehmigte {count|Mitteilung wäre|Mitteilungen wären} nicht angekommen.
backtest-no-hits = Keine genehmigte Mitteilung wäre getroffen worden.
backtest-change = Die Änderung
backtest-who = Wer betroffen gewesen wäre
backtest-was = war
backtest-would = wäre
backtest-count = Anzahl
backtest-by-day = Nach Tagen
backtest-by-day-text = {through} zusätzlich zugestellt, {stopped} zusätzlich angehalten oder abgelehnt
backtest-through = zusätzlich zugestellt
backtest-stopped = zusätzlich angehalten oder abgelehnt
backtest-announcements = Getroffene Mitteilungen
backtest-caveats = Was sich so nicht sagen lässt
backtest-before = {count} {count|Entscheidung fiel|Entscheidungen fielen} schon durch frühere Änderungen anders aus und {count|zählt|zählen} hier nicht mit.
backtest-unreadable = {count} {count|Aufzeichnung ist|Aufzeichnungen sind} nicht lesbar und nicht nachgerechnet.
backtest-apply = Diese Änderung übernehmen
backtest-apply-do = Übernehmen
curve-title = {name}: Treffer je Grenzwert ({role})
curve-chart = Treffer von {name} je Wert
curve-chart-text = Jetzt {old} mit {oldHits} Treffern, neu {new} mit {newHits} Treffern
curve-messages = alle Nachrichten
curve-announcements = genehmigte Mitteilungen
curve-released = doch zugestellte
curve-numbers = Die Kurve in Zahlen
curve-now = jetzt
curve-new = neu
curve-suggestion = Vorschlag aus der Vergangenheit: {value}. Damit wäre keine Mitteilung und keine doch zugestellte Nachricht getroffen worden, insgesamt {hits} {hits|Treffer|Treffer}.
curve-no-suggestion = Die Vergangenheit legt keinen Wert nahe: Keine Mitteilung und keine doch zugestellte Nachricht kam in die Nähe.
clauses-title = Nutzungsordnung
clauses-summary = {all} Klauseln, davon {paper} nur auf Papier: Die setzt keine Technik durch. Stand {version} der Einstellungen.
clauses-paper = nur auf Papier
clauses-own = eigener Wortlaut der Schule
clauses-edit = Wortlaut ändern
clauses-tally = Letzte 30 Tage: {hits} {hits|Treffer|Treffer}, {held} angehalten, {refused} abgelehnt, {overturned} doch zugestellt.
clause-hint = Leer heißt: der mitgelieferte Wortlaut gilt.
clause-title-de = Titel auf Deutsch
clause-text-de = Text auf Deutsch
clause-title-en = Titel auf Englisch
clause-text-en = Text auf Englisch
unit-people = Personen
unit-octets = Byte
unit-messages = Nachrichten
unit-files = Dateien
unit-posts = Beiträge
orders-title = Notbremse
orders-lead = Wenn etwas schiefläuft: Post auf Zeit anhalten. Wer schreibt, erfährt den Grund und wann es weitergeht. Postmaster bleibt immer erreichbar.
orders-now = Das steht gerade still
orders-none = Gerade ist nichts angehalten.
orders-until = bis
orders-release = Bremse lösen
orders-released = Gelöst. Die Post geht wieder.
orders-release-reason = Notbremse gelöst
orders-put-on-title = Bremse ziehen
orders-put-on = Bremse ziehen
orders-what = Was
orders-for = Wie lange
orders-hours = {hours} {hours|Stunde|Stunden}
orders-reason = Grund
orders-reason-hint = Wer schreibt, liest ihn. Er steht auch im Verlauf.
brake-lists = alle Post an Verteiler (Klassen, Eltern, Kollegium)
brake-external = alle Post nach außen und von außen
brake-role = alles von: {role}
brake-channel = ein ganzer Kanal: {channel}
channel-mail = Mail
channel-chat = Chat
channel-forum = Forum
family-account = Konto
family-chain = Kettenbriefe
family-content = Inhalt und Anhänge
family-lists = Verteiler
family-mass = Menge
family-orders = Notbremse
family-school-only = Nur für die Schule
family-separation = Kinder und Eltern getrennt
family-size = Größe
family-spoof = Täuschung
rule-account.standing = Konto gesperrt oder Modul verwehrt
rule-chain.spread = Gleicher Text macht die Runde
rule-chain.wording = Klingt wie ein Kettenbrief
rule-content.archive-bomb = Archiv, das beim Auspacken explodiert
rule-content.dangerous-file = Gefährlicher Anhang
rule-content.encrypted-archive = Verschlüsseltes Archiv
rule-content.link = Link auf einer Sperrliste
rule-content.macros = Office-Datei mit Makros
rule-content.misleading-link = Linktext führt in die Irre
rule-content.phishing = Zeichen von Phishing
rule-content.risky-file = Riskanter Anhang
rule-content.scanner-away = Virenprüfung nicht erreichbar
rule-content.self-harm = Worte in Not
rule-content.unreadable-file = Anhang nicht lesbar
rule-content.unscanned = Anhang nicht auf Viren geprüft
rule-content.virus = Virus gefunden
rule-content.words = Wörter, über die ein Mensch entscheidet
rule-lists.not-open = Verteiler, der für den Absender nicht offen ist
rule-mass.chat-messages-per-hour = Chatnachrichten je Stunde
rule-mass.first-time-recipients-per-day = Erstmals Angeschriebene je Tag
rule-mass.forum-posts-per-hour = Forenbeiträge je Stunde
rule-mass.messages-per-day = Nachrichten je Tag
rule-mass.messages-per-hour = Nachrichten je Stunde
rule-mass.paused = Versand nach außen pausiert
rule-mass.recipients-per-day = Empfänger je Tag
rule-mass.recipients-per-hour = Empfänger je Stunde
rule-mass.recipients-per-message = Empfänger je Nachricht
rule-orders.brake = Notbremse gezogen
rule-school-only.external-recipient = Empfänger außerhalb der Schule
rule-school-only.external-sender = Absender außerhalb der Schule
rule-school-only.forwarding = Automatische Weiterleitung
rule-school-only.private-signup = Anmeldung bei privaten Diensten
rule-school-only.signup-signs = Sieht nach einer Anmeldung aus
rule-separation.child-to-guardians = Kind schreibt an Eltern-Verteiler
rule-separation.mixed-audience = Kinder und Eltern in einer Nachricht
rule-separation.wider-audience = Größerer Kreis als unterrichtet
rule-separation.wrong-audience = Text passt nicht zu den Empfängern
rule-size.attachments = Zahl der Anhänge
rule-size.message = Größe der Nachricht
rule-spoof.diverging-reply = Antworten gehen woandershin
rule-spoof.dmarc-none = Absender nicht bewiesen (DMARC ohne Vorgabe)
rule-spoof.dmarc-quarantine = Absender nicht bewiesen (DMARC: unter Vorbehalt)
rule-spoof.dmarc-reject = Absender nicht bewiesen (DMARC: ablehnen)
rule-spoof.hidden-sender = Versteckter Absender
rule-spoof.list-as-sender = Verteiler als Absender
rule-spoof.lookalike-domain = Domain sieht aus wie unsere
rule-spoof.malformed-sender = Absender nicht lesbar
rule-spoof.own-domain-from-outside = Unsere Domain, aber von außen
rule-spoof.role-name = Name eines Amtes von außen, mit Zusatzzeichen
rule-spoof.role-name-alone = Name eines Amtes von außen
rule-spoof.sender-not-owned = Fremder Absender
rule-spoof.similar-domain = Domain ähnelt unserer
rule-spoof.staff-name = Name aus dem Kollegium von außen, mit Zusatzzeichen
rule-spoof.staff-name-alone = Name aus dem Kollegium von außen
rule-spoof.unusual-sender = Ungewöhnlicher Absender
orders-is-on = Die Bremse ist gezogen. Sie löst sich von selbst, wenn die Zeit um ist.
rule-chart-none = In den letzten 30 Tagen hat diese Regel nichts gefunden.
rule-content.spam-score = Spam-Bewertung erhöht
rule-content.spam-score-high = Spam-Bewertung hoch
mode-internal+external = auch nach außen
setting-school-only.mode.child = Post von Kindern
setting-school-only.mode.guardian = Post von Eltern
setting-school-only.mode.teacher = Post von Lehrkräften
setting-school-only.mode.staff = Post von Mitarbeitenden
setting-school-only.mode.administrator = Post der Administration
setting-school-only.mode.head = Post der Schulleitung
setting-school-only.mode.data-protection-officer = Post des Datenschutzes
setting-school-only.allowed = Erlaubte Adressen und Domains außerhalb
setting-school-only.signup-patterns = Zeichen einer Anmeldung bei Diensten
setting-school-only.signup-services = Private Dienste
setting-school-only.signup-allowed = Dienste, die die Schule benutzt
setting-quiet-hours.children = Ruhezeiten der Kinder
setting-quiet-hours.guardians = Ruhezeiten der Eltern
setting-quiet-hours.staff = Ruhezeiten des Kollegiums
setting-spoof.allowed = Echte Absender, die uns ähneln
setting-spoof.role-names = Namen von Ämtern und Diensten
setting-spoof.free-mail-domains = Domains, bei denen jeder eine Adresse bekommt
setting-chain.patterns = Wörter von Kettenbriefen
setting-separation.phrases = Anreden von Eltern und Kindern
setting-content.word-list = Wörter, über die ein Mensch entscheidet
setting-presentation.subject-tag = Zusatz vor dem Betreff
setting-presentation.banner = Hinweis über der Nachricht
setting-quarantine.text = Wer Texte angehaltener Nachrichten ansehen darf
setting-exemptions = Ausnahmen für einzelne Personen
setting-mass.strike-days = Wie lange ein Verstoß zählt
setting-mass.pause-hours = Wie lange der Versand nach außen pausiert
sight-nobody = niemand
sight-administrators = nur die Administration
sight-deciders = alle, die entscheiden dürfen
nav-recall = Zurückholen
start-recall = Zugestellte Nachrichten aus den Postfächern nehmen, wenn etwas die Runde macht
held-filter-class = Klasse
held-filter-off = Alle zeigen
held-why-code = Vorgang
held-counts-title = In der ganzen Schule
held-counts = {count} {count|Nachricht wartet|Nachrichten warten} auf eine Entscheidung.
held-counts-why = Über angehaltene Nachrichten entscheiden die Administration und, für ihre Klasse, die Klassenleitung. Absender und Betreff sehen nur sie; die Schulleitung sieht, wie viel wartet und weshalb.
clauses-download = Als Markdown herunterladen
clauses-file = nutzungsordnung.md
own-title = Abweichend für Klassen und Gruppen
own-lead = Gilt für die Mitglieder anstelle des Werts ihrer Rolle. Ein leeres Feld nimmt die Abweichung zurück.
own-group = Klasse oder Gruppe
own-setting = Was
own-no-group = Diese Klasse oder Gruppe gibt es nicht. Schreiben Sie den Namen wie in der Adresse, zum Beispiel 5a.
own-mode = Reichweite
recall-title = Nachrichten zurückholen
recall-lead = Nimmt zugestellte Nachrichten aus allen Postfächern der Schule. Sechzig Tage lang lässt sich das rückgängig machen; den Text sieht dabei niemand.
recall-letters = Das macht gerade die Runde
recall-no-letters = Kein Text macht gerade die Runde.
recall-authors = Absender:
recall-copies = Exemplare:
recall-generations = weitergegeben:
recall-tripped = bemerkt
recall-last = zuletzt
recall-dots = Zurückholen …
recall-one = Eine einzelne Nachricht
recall-code-hint = Er steht in der Kopfzeile der Nachricht und in den Mitteilungen der Schulpost.
recall-look = Ansehen
recall-unknown = Zu diesem Code gibt es keine Nachricht. Bitte prüfen Sie die Schreibweise.
recall-done-title = Schon zurückgeholt
recall-none = Noch wurde nichts zurückgeholt.
recall-counts = {copies} {copies|Exemplar|Exemplare} von {messages} {messages|Nachricht|Nachrichten}, bei {people} {people|Person|Personen}
recall-outside = {count} {count|Exemplar hat|Exemplare haben} die Schule verlassen; zurückholen lässt sich das nicht.
recall-running = läuft
recall-done = zurückgeholt
recall-undoing = wird zurückgelegt
recall-undone = zurückgelegt
recall-expired = gelöscht
recall-unread-only = nur Ungelesenes
recall-undo = Rückgängig machen
recall-ask-title = Diese Nachricht zurückholen?
recall-spreads = Verbreitung
recall-ask-letter = Der Text verschwindet aus allen Postfächern der Schule, von allen, die ihn weitergegeben haben.
recall-ask-one = Die Nachricht verschwindet aus allen Postfächern der Schule.
recall-ask-undo = Sechzig Tage lang können Sie das rückgängig machen. Was die Schule verlassen hat, bleibt draußen.
recall-unread = Nur ungelesene Exemplare; was jemand schon gelesen hat, bleibt liegen
recall-do = Zurückholen
recall-started = Zurückgeholt: {copies} Exemplare bei {people} Personen.
recall-found-none = Es war kein Exemplar mehr in einem Postfach.
recall-put-back = Zurückgelegt: {copies} Exemplare bei {people} Personen.
recall-nothing = Davon ist nichts zurückgeholt.
exemptions-title = Ausnahmen für Personen
exemptions-lead = Ein weiterer Grenzwert für eine Person und eine Zeit, zum Beispiel für die Fotos vom Schulfest. Danach gilt wieder, was für alle gilt.
exemptions-none = Zurzeit gilt keine Ausnahme.
exemptions-grant = Ausnahme erteilen
exemptions-person = Für wen
exemptions-person-hint = Anmeldename, Schuladresse oder voller Name.
exemptions-limit = Welcher Grenzwert
exemptions-limit-hint = In Klammern steht, was gezählt wird.
exemptions-value = Neuer Wert
exemptions-value-hint = Eine Zahl; bei Größen auch „60 MB“.
exemptions-until = Bis
exemptions-until-hint = Der letzte Tag, an dem sie gilt.
exemptions-do = Erteilen
exemptions-withdraw = Zurücknehmen
exemptions-granted = Die Ausnahme gilt ab jetzt.
exemptions-withdrawn = Zurückgenommen. Es gilt wieder, was für alle gilt.
exemptions-withdraw-reason = Ausnahme zurückgenommen
exemptions-nobody = Niemand an der Schule heißt genau so. Am sichersten ist die Schuladresse.
exemptions-bad-day = Bitte einen Tag, der noch kommt.
exemptions-bad-value = Möglich ist eine Zahl von {least} bis {most}.
limit-chain.spread.authors = Gleicher Text: so viele Absender
limit-chain.spread.readers = Gleicher Text: so viele Empfänger
limit-chain.spread.hours = Gleicher Text: innerhalb von
unit-points = Punkte
unit-tenths = Zehntel
unit-strikes = Verstöße
unit-hours = Stunden
clauses-quiet = Letzte 30 Tage: kein Treffer.

"""##,
        "en": ##"""
# Texts of the pages. {name} is replaced, {count|one|many} chooses by the number.
nav-policy = Rules
nav-orders = Emergency brake
nav-clauses = Usage rules
start-policy = Set limits and what follows, try changes first, take them back
start-orders = Stop mail for a time when something goes wrong
start-clauses = What is agreed, and what of it the machine enforces
all = all
start-why = Why a message did not arrive
why-title = Why did my message not arrive?
why-lead = The answer in your mail program names the code of the decision. It explains what happened only to whoever wrote the message.
why-code = Code of the decision
why-show = Show the explanation
why-clause = From the usage rules
why-nothing = Nothing stood against this message.
why-unknown = There is no message of yours with this code. Please check the spelling.
disposition-accept = delivered
disposition-label = delivered with a note
disposition-hold = held
disposition-refuse = not accepted
disposition-try-later = please try later
action-observe = count only
action-label = add a note
action-hold = hold
action-refuse = refuse
outcome-delivered = delivered
outcome-labelled = delivered with a note
outcome-held = held
outcome-refused = refused
mode-internal = within the school only
mode-internal-and-external = also outside
switch-on = on
switch-off = off
held-title = Held messages
held-own = Your own messages
held-to = To:
held-deciding = Waiting for your decision
held-filter = Narrow down
held-filter-role = Sender
held-subject = Subject
held-sender = From
held-audience = To
held-why = Why it waits
held-since = Since
held-until = Expires on
held-code = Code
held-none = Nothing waits. As soon as a message is held, it stands here and you get a mail.
held-none-filtered = Nothing of that kind waits.
held-none-own = No message of yours waits.
held-why-link = Was a message refused? Here is why.
held-others-decide = Somebody else decides about it; you will hear. You can take the message back.
held-send-to = Send instead to:
held-as-it-is = Send it as it is
held-dont = Don't send
held-decide = What shall happen?
held-release = Deliver
held-refuse = Refuse
held-refuse-dots = Refuse …
held-refuse-title = Refuse the message
held-reason = Reason for the sender
held-reason-hint = One or two sentences. The sender gets to read them.
held-needs-reason = Please write why; the sender gets to read the reason.
held-text-needs-reason = Please write why you look at the text.
held-text = Text of the message
held-files = Attachments
held-read = Look at the text
held-read-text = This rule can't be judged without the text. Whoever looks at it stands in the audit log afterwards, and the sender learns of it.
held-read-reason = Why you look at it
held-read-do = Look at the text
held-no-text = The text stays closed: sender, recipients and reasons are enough for this decision.
held-question-title = To whom shall this message go?
held-answered-title = Done
held-gone-title = This question has been answered
held-gone = This has been decided already, or its time is over.
held-done = Done. Whoever wrote it will hear of it.
held-not-yours = You don't decide about this message.
held-reaches-nobody = The message would reach nobody any more. Refuse it, so that the sender hears of it.
held-may-not-write = The sender may not write to this list. The message still waits.
held-not-offered = That can't be done with this message. It still waits.
policy-title = Rules
policy-lead = Each rule counts what it finds. What follows is for you to say, for each role. Each change has a reason, holds at once and can be taken back.
policy-last = Last change:
policy-rule = Rule
policy-then = Follows
policy-then-long = What follows when the rule finds something
policy-counts = Counts are of the last 14 days. "Delivered after all" means: held, but a person let the message through.
policy-more-title = More settings
policy-more-lead = Lists, times and exceptions. Each value stands as it is stored; what is possible stands below it.
count-hits = hits
count-held = held
count-refused = refused
count-overturned = delivered after all
chart-noted = counted or with a note
rule-chart = Hits of the last 30 days
rule-chart-text = {noted} counted or delivered with a note, {held} held, {refused} refused
settings-reason = Reason for the change
settings-reason-hint = Stands in the history, for whoever looks back.
settings-save = Save
settings-try = Try it first
settings-saved = Saved. It holds from now on.
settings-errors = {count} {count|value doesn't|values don't} fit; nothing was saved. Please change the marked fields.
settings-unchanged = Everything is as before; change a value first.
settings-needs-reason = Please write a reason.
settings-reach = Reach, and who may be written to
settings-time = Quiet hours for notices
settings-words = Word lists and exceptions
settings-look = Looks and insight
settings-other = Others
setting-near = Did you mean {name}?
setting-unknown = There is no setting "{name}".
setting-bad = That doesn't work here. Possible is: {form}
setting-document = This can't be read.
setting-empty = (empty)
history-title = History of changes
history-lead = Who changed what and when, and why. An earlier state can be restored; that then stands here, too.
history-none = Nothing has been changed yet; the defaults hold.
history-version = state
history-machine = at the server
history-left = no longer at the school
history-house = Schulpost
history-undo = Take back
history-undo-dots = Take back …
history-undo-title = Take back the last change
history-undo-text = Afterwards what held before holds again. That can be taken back, too.
history-undo-reason = Last change taken back
history-undone = Taken back. The state before holds again.
history-moved-on = Something has changed meanwhile. Please look at the new state.
history-restore = Restore this state
history-restore-do = Restore
history-restore-reason = State {version} restored
history-restored = Restored. It holds from now on.
backtest-title = Time machine
backtest-lead = What would another setting have done in the past? Nothing is changed here, only worked out.
backtest-problems = This can't be worked out:
backtest-single = Single settings
backtest-setting = Setting
backtest-value = Value
backtest-example = For example
backtest-whole = Or a whole file of settings
backtest-text = Paste settings
backtest-text-hint = One a line: name = value. What is missing stays as it holds.
backtest-file = Choose a file
backtest-since = Time
backtest-days = the last {days} days
backtest-do = Work it out
backtest-nothing = This holds already. Change at least one value.
backtest-running = The time machine is working
backtest-progress = {count} decisions looked at …
backtest-wait = The result appears by itself. You may also leave this page and come back later.
backtest-failed = The work broke off
backtest-failed-text = Nothing was changed. Please try again, perhaps with a shorter time.
backtest-again = Try another
backtest-result = This would have been different
backtest-total = {judged} {judged|decision|decisions} of the last {days} days worked out again; {changed} would have come out {changed|otherwise|otherwise}.
backtest-hits = {count} authorised {count|notice|notices} would not have arrived.
backtest-no-hits = No authorised notice would have been hit.
backtest-change = The change
backtest-who = Who would have been affected
backtest-was = was
backtest-would = would be
backtest-count = count
backtest-by-day = By day
backtest-by-day-text = {through} more delivered, {stopped} more held or refused
backtest-through = more delivered
backtest-stopped = more held or refused
backtest-announcements = Notices hit
backtest-caveats = What can't be told this way
backtest-before = {count} {count|decision|decisions} came out otherwise by earlier changes and {count|is|are} not counted here.
backtest-unreadable = {count} {count|record|records} can't be read and {count|is|are} not worked out.
backtest-apply = Make this change
backtest-apply-do = Make it hold
curve-title = {name}: hits at each limit ({role})
curve-chart = Hits of {name} at each value
curve-chart-text = Now {old} with {oldHits} hits, new {new} with {newHits} hits
curve-messages = all messages
curve-announcements = authorised notices
curve-released = delivered after all
curve-numbers = The curve in numbers
curve-now = now
curve-new = new
curve-suggestion = What the past suggests: {value}. No notice and no message delivered after all would have been hit by it, {hits} {hits|hit|hits} altogether.
curve-no-suggestion = The past suggests no value: no notice and no message delivered after all came near.
clauses-title = Usage rules
clauses-summary = {all} clauses, {paper} of them on paper only: no machine enforces those. State {version} of the settings.
clauses-paper = on paper only
clauses-own = the school's own words
clauses-edit = Change the words
clauses-tally = Last 30 days: {hits} {hits|hit|hits}, {held} held, {refused} refused, {overturned} delivered after all.
clause-hint = Empty means: the words that come with the program hold.
clause-title-de = Title in German
clause-text-de = Text in German
clause-title-en = Title in English
clause-text-en = Text in English
unit-people = people
unit-octets = octets
unit-messages = messages
unit-files = files
unit-posts = posts
orders-title = Emergency brake
orders-lead = When something goes wrong: stop mail for a time. Whoever writes learns why and when it goes on. The postmaster can always be reached.
orders-now = This stands still now
orders-none = Nothing is stopped now.
orders-until = until
orders-release = Release the brake
orders-released = Released. Mail goes on.
orders-release-reason = Emergency brake released
orders-put-on-title = Put the brake on
orders-put-on = Put the brake on
orders-what = What
orders-for = For how long
orders-hours = {hours} {hours|hour|hours}
orders-reason = Reason
orders-reason-hint = Whoever writes reads it. It stands in the history, too.
brake-lists = all mail to lists (classes, parents, staff)
brake-external = all mail to and from outside
brake-role = everything by: {role}
brake-channel = a whole channel: {channel}
channel-mail = mail
channel-chat = chat
channel-forum = forum
family-account = Account
family-chain = Chain letters
family-content = Content and attachments
family-lists = Lists
family-mass = Amounts
family-orders = Emergency brake
family-school-only = For the school only
family-separation = Children and parents apart
family-size = Size
family-spoof = Deception
rule-account.standing = Account locked or module denied
rule-chain.spread = The same text goes round
rule-chain.wording = Sounds like a chain letter
rule-content.archive-bomb = Archive that explodes when unpacked
rule-content.dangerous-file = Dangerous attachment
rule-content.encrypted-archive = Encrypted archive
rule-content.link = Link on a block-list
rule-content.macros = Office file with macros
rule-content.misleading-link = Misleading link text
rule-content.phishing = Signs of phishing
rule-content.risky-file = Risky attachment
rule-content.scanner-away = Virus scanner not reachable
rule-content.self-harm = Words in distress
rule-content.unreadable-file = Attachment can't be read
rule-content.unscanned = Attachment not scanned for viruses
rule-content.virus = Virus found
rule-content.words = Words for a person to judge
rule-lists.not-open = List that is not open to the sender
rule-mass.chat-messages-per-hour = Chat messages per hour
rule-mass.first-time-recipients-per-day = First-time recipients per day
rule-mass.forum-posts-per-hour = Forum posts per hour
rule-mass.messages-per-day = Messages per day
rule-mass.messages-per-hour = Messages per hour
rule-mass.paused = External sending paused
rule-mass.recipients-per-day = Recipients per day
rule-mass.recipients-per-hour = Recipients per hour
rule-mass.recipients-per-message = Recipients per message
rule-orders.brake = Emergency brake is on
rule-school-only.external-recipient = Recipient outside the school
rule-school-only.external-sender = Sender outside the school
rule-school-only.forwarding = Automatic forwarding
rule-school-only.private-signup = Sign-up to private services
rule-school-only.signup-signs = Looks like a sign-up
rule-separation.child-to-guardians = Child writes to a parents' list
rule-separation.mixed-audience = Children and parents in one message
rule-separation.wider-audience = Wider circle than taught
rule-separation.wrong-audience = Text doesn't fit its readers
rule-size.attachments = Number of attachments
rule-size.message = Size of the message
rule-spoof.diverging-reply = Replies go elsewhere
rule-spoof.dmarc-none = Sender not proved (DMARC without demand)
rule-spoof.dmarc-quarantine = Sender not proved (DMARC: with reservation)
rule-spoof.dmarc-reject = Sender not proved (DMARC: refuse)
rule-spoof.hidden-sender = Hidden sender
rule-spoof.list-as-sender = List as sender
rule-spoof.lookalike-domain = Domain looks like ours
rule-spoof.malformed-sender = Sender can't be read
rule-spoof.own-domain-from-outside = Our domain, but from outside
rule-spoof.role-name = Name of an office from outside, with signs
rule-spoof.role-name-alone = Name of an office from outside
rule-spoof.sender-not-owned = Somebody else's sender
rule-spoof.similar-domain = Domain resembles ours
rule-spoof.staff-name = Name of staff from outside, with signs
rule-spoof.staff-name-alone = Name of staff from outside
rule-spoof.unusual-sender = Unusual sender
orders-is-on = The brake is on. It lets go by itself when its time is over.
rule-chart-none = This rule has found nothing in the last 30 days.
rule-content.spam-score = Raised spam score
rule-content.spam-score-high = High spam score
mode-internal+external = also outside
setting-school-only.mode.child = Mail of children
setting-school-only.mode.guardian = Mail of guardians
setting-school-only.mode.teacher = Mail of teachers
setting-school-only.mode.staff = Mail of staff
setting-school-only.mode.administrator = Mail of administrators
setting-school-only.mode.head = Mail of the head of school
setting-school-only.mode.data-protection-officer = Mail of the data protection officer
setting-school-only.allowed = Addresses and domains allowed outside
setting-school-only.signup-patterns = Signs of sign-ups to services
setting-school-only.signup-services = Private services
setting-school-only.signup-allowed = Services that the school uses
setting-quiet-hours.children = Quiet hours of children
setting-quiet-hours.guardians = Quiet hours of guardians
setting-quiet-hours.staff = Quiet hours of staff
setting-spoof.allowed = Genuine senders that resemble us
setting-spoof.role-names = Names of offices and services
setting-spoof.free-mail-domains = Domains where anyone gets an address
setting-chain.patterns = Words of chain letters
setting-separation.phrases = How parents and children are addressed
setting-content.word-list = Words for a person to judge
setting-presentation.subject-tag = Tag before the subject
setting-presentation.banner = Note above the message
setting-quarantine.text = Who may look at texts of held messages
setting-exemptions = Exceptions for single persons
setting-mass.strike-days = How long a breach counts
setting-mass.pause-hours = How long sending outside pauses
sight-nobody = nobody
sight-administrators = administrators only
sight-deciders = all who may decide
nav-recall = Recall
start-recall = Take delivered messages out of mailboxes when something goes round
held-filter-class = Class
held-filter-off = Show all
held-why-code = case
held-counts-title = In the whole school
held-counts = {count} {count|message waits|messages wait} for a decision.
held-counts-why = Administrators decide about held messages, and class teachers about those of their class. Only they see senders and subjects; those who lead the school see how much waits and why.
clauses-download = Download as Markdown
clauses-file = usage-rules.md
own-title = Different for classes and groups
own-lead = Holds for their members in place of their role’s value. An empty field takes it back.
own-group = Class or group
own-setting = What
own-no-group = There is no such class or group. Write its name as in the address, such as 5a.
own-mode = Reach
recall-title = Recall messages
recall-lead = Takes delivered messages out of all mailboxes of the school. It can be undone for sixty days; nobody sees the text.
recall-letters = Going round now
recall-no-letters = No text goes round at the moment.
recall-authors = Senders:
recall-copies = copies:
recall-generations = passed on:
recall-tripped = noticed
recall-last = last
recall-dots = Recall …
recall-one = A single message
recall-code-hint = It stands in the header of the message and in notices of the school post.
recall-look = Look
recall-unknown = There is no message with this code. Please check the spelling.
recall-done-title = Recalled already
recall-none = Nothing has been recalled yet.
recall-counts = {copies} {copies|copy|copies} of {messages} {messages|message|messages}, of {people} {people|person|people}
recall-outside = {count} {count|copy has|copies have} left the school; nobody can take that back.
recall-running = running
recall-done = recalled
recall-undoing = being put back
recall-undone = put back
recall-expired = deleted
recall-unread-only = unread only
recall-undo = Undo
recall-ask-title = Recall this message?
recall-spreads = Spread
recall-ask-letter = The text disappears from all mailboxes of the school, from everyone who passed it on.
recall-ask-one = The message disappears from all mailboxes of the school.
recall-ask-undo = You can undo this for sixty days. What has left the school stays outside.
recall-unread = Unread copies only; what somebody has read already stays
recall-do = Recall
recall-started = Recalled: {copies} copies of {people} people.
recall-found-none = No copy was left in any mailbox.
recall-put-back = Put back: {copies} copies of {people} people.
recall-nothing = Nothing of this is recalled.
exemptions-title = Exceptions for persons
exemptions-lead = A wider limit for one person and a time, for the pictures of a school fair for instance. After that, what holds for everyone holds again.
exemptions-none = No exception holds at the moment.
exemptions-grant = Grant an exception
exemptions-person = For whom
exemptions-person-hint = Login, school address or full name.
exemptions-limit = Which limit
exemptions-limit-hint = What is counted stands in brackets.
exemptions-value = New value
exemptions-value-hint = A number; of sizes also “60 MB”.
exemptions-until = Until
exemptions-until-hint = The last day on which it holds.
exemptions-do = Grant
exemptions-withdraw = Withdraw
exemptions-granted = The exception holds from now on.
exemptions-withdrawn = Withdrawn. What holds for everyone holds again.
exemptions-withdraw-reason = Exception withdrawn
exemptions-nobody = Nobody at the school is called exactly that. The school address is the safest.
exemptions-bad-day = Please give a day that is still to come.
exemptions-bad-value = A number from {least} to {most} is possible.
limit-chain.spread.authors = Same text: so many senders
limit-chain.spread.readers = Same text: so many recipients
limit-chain.spread.hours = Same text: within
unit-points = points
unit-tenths = tenths
unit-strikes = strikes
unit-hours = hours
clauses-quiet = Last 30 days: nothing found.

"""##,
    ]

    static let familyTexts: [String: String] = [
        "de": ##"""
# Texte der Seiten, die Familien sehen: Mitteilungen, Prüfseite, Anmeldung, Fehlerseiten. Jede Zeile gibt es in allen
# Sprachen dieses Ordners. {name} wird ersetzt, {anzahl|eins|viele} wählt nach der Zahl.
skip = Zum Inhalt
nav = Bereiche
trail = Wo Sie sind
languages = Sprache
footer = Schulpost
logout = Abmelden
to-start = Zur Startseite
nav-start = Start
nav-held = Angehalten
nav-verify = Ist das echt?
nav-account = Mein Konto
welcome-title = Willkommen bei der Schulpost
welcome-text = Hier sehen Sie, was mit Ihrer Schulmail geschieht, und prüfen, ob eine Mitteilung wirklich von der Schule kommt.
start-title = Hallo {name}
start-held = Nachrichten, die auf eine Entscheidung warten
start-verify = Eine Mitteilung anhand ihres Codes prüfen
start-account = Adresse, Rollen und Passwort
role-child = Schülerin/Schüler
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
show = Anzeigen
cancel = Abbrechen
next-page = Weitere anzeigen
no-subject = (ohne Betreff)
verify-title = Ist diese Mitteilung echt?
verify-lead = Unter jeder Mitteilung der Schule steht ein Code. Geben Sie ihn hier ein, dann sehen Sie, ob sie wirklich von der Schule kommt.
verify-real = Ja, diese Mitteilung kommt von der Schule
verify-office = Geschrieben von
verify-sent = Gesendet
verify-audience = An
verify-subject = Betreff
verify-code = Code der Mitteilung
verify-code-hint = Zwölf Zeichen, zum Beispiel K7QM-3XWT-9RHC. Groß oder klein ist gleich.
verify-compare = Bitte vergleichen Sie den Betreff mit Ihrer Mitteilung. Passt er nicht, fragen Sie in der Schule nach.
verify-check = Prüfen
verify-unknown = Zu diesem Code gibt es keine Mitteilung der Schule.
verify-unknown-text = Prüfen Sie, ob er richtig abgeschrieben ist. Stimmt er, kommt die Nachricht wahrscheinlich nicht von uns: Öffnen Sie keine Links daraus und rufen Sie in der Schule an.
date-weekdays = Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag
date-months = Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember
date-day = {weekday}, {day}. {month} {year}
date-time = {day}, {time} Uhr

"""##,
        "en": ##"""
# Texts of the pages that families see: notices, verification, login, errors. Each line exists in every language of this
# folder. {name} is filled in, {number|one|many} chooses by the number.
skip = Skip to content
nav = Sections
trail = Where you are
languages = Language
footer = Schulpost
logout = Log out
to-start = To the start page
nav-start = Start
nav-held = Held
nav-verify = Is this real?
nav-account = My account
welcome-title = Welcome to Schulpost
welcome-text = See what happens to your school mail, and check whether a notice really comes from the school.
start-title = Hello {name}
start-held = Messages that wait for a decision
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
show = Show
cancel = Cancel
next-page = Show more
no-subject = (no subject)
verify-title = Is this notice real?
verify-lead = Each notice of the school has a code below it. Enter it here to see whether it really comes from the school.
verify-real = Yes, this notice comes from the school
verify-office = Written by
verify-sent = Sent
verify-audience = To
verify-subject = Subject
verify-code = Code of the notice
verify-code-hint = Twelve characters, such as K7QM-3XWT-9RHC. Upper and lower case are the same.
verify-compare = Please compare the subject with your notice. If it doesn't fit, ask at the school.
verify-check = Check
verify-unknown = The school has sent no notice with this code.
verify-unknown-text = Check whether it is copied correctly. If it is, the message is probably not ours: open no links in it, and call the school.
date-weekdays = Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday
date-months = January|February|March|April|May|June|July|August|September|October|November|December
date-day = {weekday}, {day} {month} {year}
date-time = {day}, {time}

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
main:has(> .narrow) > :is(.trail, .toast) { max-width: 34rem; margin-inline: auto; }
.narrow-form { max-width: 34rem; }
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
.trail li + li::before { content: "›"; margin-inline-end: var(--s2); color: var(--soft); }
.bottom { border-block-start: 1px solid var(--line); color: var(--soft); font-size: var(--small); padding-block: var(--s4); }
.bottom .wide { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--s2) var(--s5); }
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
.panel > h2:first-child, .panel > .split:first-child > h2, .panel > h3:first-child { margin-block-start: 0; }
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
.when { white-space: nowrap; }
.counts { table-layout: fixed; }
.counts th:nth-child(1) { width: 38%; } .counts th:nth-child(2) { width: 22%; }
.counts thead th { white-space: normal; }
.zero { color: var(--soft); }
progress { width: 100%; height: 1rem; accent-color: var(--brand); }
.pages { display: flex; gap: var(--s3); margin-block: var(--s4); }
.empty { margin-block-end: var(--s4); text-align: center; color: var(--soft); padding: var(--s6) var(--s4); border: 1px dashed var(--line); border-radius: var(--round); }
.empty > :last-child { margin-block-end: 0; }
.row { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr)); gap: var(--s3) var(--s4); align-items: end; margin-block-end: var(--s4); }
.row:last-child { margin-block-end: 0; }
.filter { margin-block-end: var(--s5); }
.filter .actions { margin-block: 0; grid-column: span 2; }
.row.two { grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); }
.row > .field { margin-block-end: 0; }
.row .hint { margin-block-end: 0; }
.split { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: var(--s2) var(--s4); }
.split > * { margin-block-end: 0; }
figure { margin: 0 0 var(--s4); }
figcaption { font-weight: 600; margin-block-end: var(--s2); }
figure .chart { max-width: 46rem; }
.chart { width: 100%; height: auto; display: block; background: var(--card); border: 1px solid var(--line); border-radius: var(--round); }
.chart text { fill: var(--soft); font-size: 12px; font-family: inherit; }
.chart .grid { stroke: var(--line); stroke-width: 1; }
.chart .mark-line { stroke: var(--soft); stroke-dasharray: 4 3; }
.chart .bar-1 { fill: var(--chart-1); } .chart .bar-2 { fill: var(--chart-2); } .chart .bar-3 { fill: var(--chart-3); }
.chart .line-1, .chart .line-2, .chart .line-3 { fill: none; stroke-width: 2.5; stroke: var(--chart-1); }
.chart .line-2 { stroke: var(--chart-2); stroke-dasharray: 7 3; } .chart .line-3 { stroke: var(--chart-3); stroke-dasharray: 2 3; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: var(--s2) var(--s4); font-size: var(--small); margin-block: var(--s2); }
.legend .chart { display: inline-block; border: 0; background: none; width: 1.6rem; height: .8rem; margin-inline-end: var(--s2); vertical-align: middle; }
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
  nav.main ul { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; width: 100%; padding-inline: 1rem; }
  nav.main li { flex: none; }
  .filter .actions { margin-block: var(--s2); grid-column: auto; }
  .counts th:nth-child(n) { width: auto; }
  .counts td.zero { display: none; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; }
  .stack tr { border-block-start: 1px solid var(--line); padding-block: var(--s2); }
  .stack tbody tr:first-child { border-block-start: 0; }
  .stack td, .stack tbody th { border: 0; padding-block: var(--s1); text-align: start; }
  .stack td[data-label]:not(.zero) { display: grid; grid-template-columns: 8rem 1fr; gap: var(--s3); }
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
