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
{{#address}}<div><dt>{{t.account-address}}</dt><dd dir="ltr">{{.}}</dd></div>{{/address}}
{{#private}}<div><dt>{{t.address-yours}}</dt><dd dir="ltr">{{.}}</dd></div>{{/private}}
<div><dt>{{t.account-roles}}</dt><dd>{{roles}}</dd></div>
</dl>
<p class="actions"><a class="button" href="/password">{{t.password-title}}</a>{{#isGuardian}}<a class="button quiet" href="/account/address">{{t.address-title}}</a><a class="button quiet" href="/consents">{{t.nav-consents}}</a>{{/isGuardian}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "address": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{t.address-lead}}</p>
<dl class="facts"><div><dt>{{t.address-yours}}</dt><dd><span dir="ltr">{{address}}</span> {{#isConfirmed}}<span class="badge good">{{t.address-confirmed}}</span>{{/isConfirmed}}{{#mayConfirm}}<span class="badge hold">{{t.address-unconfirmed}}</span>{{/mayConfirm}}</dd></div></dl>
{{#mayConfirm}}<form method="post" action="/account/address/confirm"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions"><button class="quiet">{{t.address-confirm-mail}}</button></p></form>{{/mayConfirm}}
{{#pending}}<section class="panel" aria-labelledby="pending"><h2 id="pending">{{t.address-pending}}</h2>
<dl class="facts"><div><dt>{{t.address-new}}</dt><dd><span dir="ltr">{{.new}}</span><br><span class="badge {{#.isNewDone}}good{{/.isNewDone}}{{^.isNewDone}}hold{{/.isNewDone}}">{{.newState}}</span></dd></div>
{{#.oldState}}<div><dt>{{t.address-old}}</dt><dd><span dir="ltr">{{old}}</span><br><span class="badge {{#isOldDone}}good{{/isOldDone}}{{^isOldDone}}hold{{/isOldDone}}">{{.}}</span></dd></div>{{/.oldState}}</dl>
<p>{{t.address-pending-text}} {{.until}}</p>
{{#.waitsForOld}}<p>{{t.address-old-lost}}</p>{{/.waitsForOld}}
<form method="post" action="/account/address/stop"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions"><button class="quiet">{{t.address-stop}}</button></p></form></section>{{/pending}}
<h2>{{t.address-change}}</h2>
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/account/address"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="address">{{t.address-new}}</label><p class="hint" id="address-h">{{t.address-change-hint}}</p><input id="address" name="address" type="email" dir="ltr" value="{{typed}}" autocomplete="email" maxlength="254" required aria-describedby="address-h"{{#hasProblems}} aria-invalid="true"{{/hasProblems}}></div>
<p class="actions"><button>{{t.address-ask}}</button></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-child": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}{{#class}} <span class="hint">{{.}}</span>{{/class}}</h1>
{{>problem-summary}}
{{#hasEntered}}<div class="actions">{{#next}}<a class="button" href="{{.path}}">{{.words}}</a>{{/next}}{{#wasLast}}<a class="button" href="{{announcement}}">{{t.ann-paper-last}}</a>{{/wasLast}}</div>{{/hasEntered}}
<p>{{#badges}}<span class="badge {{.tone}}">{{.text}}</span> {{/badges}}</p>
{{#asksSignature}}<section class="panel" aria-labelledby="signed"><h2 id="signed">{{t.ann-signed}}</h2>
{{#hasSigned}}<ul class="list">{{#signed}}<li><strong>{{.signer}}</strong> · {{.time}}{{#.typed}}<br><span class="hint">{{.}}</span>{{/.typed}}{{#.attests}}<br><span class="hint">{{.}}</span>{{/.attests}}{{#.paper}}<br><span class="hint">{{.}}</span>{{/.paper}}{{#.older}}<br><span class="badge label">{{.}}</span>{{/.older}}
{{#.withdraw}}<form method="post" action="{{base}}/withdraw"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="entry" value="{{.}}"><button class="quiet small">{{t.ann-paper-withdraw}}</button></form>{{/.withdraw}}</li>{{/signed}}</ul>{{/hasSigned}}
{{#hasMissing}}<p>{{t.ann-missing}} {{#missing}}<span class="badge label">{{.}}</span> {{/missing}}</p>{{/hasMissing}}{{^hasSigned}}{{^hasMissing}}<p class="hint">{{t.ann-nothing-yet}}</p>{{/hasMissing}}{{/hasSigned}}</section>{{/asksSignature}}
{{#hasQuestions}}<section class="panel" aria-labelledby="answers"><h2 id="answers">{{t.ann-answers}}</h2><dl class="facts">
{{#answers}}<div><dt>{{.wording}}</dt><dd>{{.answer}}{{#.by}}<br><span class="hint">{{.}}</span>{{/.by}}{{#.before}}<br><span class="hint">{{.text}}</span>{{#.contradicts}} <span class="badge refuse">{{t.ann-contradicts}}</span>{{/.contradicts}}{{/.before}}{{#.older}}<br><span class="badge label">{{.}}</span>{{/.older}}
{{#.withdraw}}<form method="post" action="{{base}}/withdraw"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="entry" value="{{.}}"><button class="quiet small">{{t.ann-paper-withdraw}}</button></form>{{/.withdraw}}</dd></div>
{{/answers}}</dl>
{{#maySettle}}<form method="post" action="{{base}}/settle"><input type="hidden" name="csrf" value="{{csrf}}"><p class="hint">{{t.ann-settle-hint}}</p><p class="actions"><button class="quiet">{{t.ann-settle}}</button></p></form>{{/maySettle}}</section>{{/hasQuestions}}
{{#mayEnter}}<section class="panel" aria-labelledby="paper"><h2 id="paper">{{t.ann-paper-title}}</h2><p class="hint">{{t.ann-paper-hint}}</p>
{{#entry}}<form method="post" action="{{base}}/paper"><input type="hidden" name="csrf" value="{{csrf}}">
{{#.asksSignature}}<fieldset id="signer" tabindex="-1"{{#.signerError}} aria-invalid="true" aria-describedby="signer-e"{{/.signerError}}><legend>{{t.ann-paper-who}}</legend>{{#.signers}}<label class="choice"><input type="radio" name="signer" value="{{.id}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.name}}</span></label>{{/.signers}}<label class="choice"><input type="radio" name="signer" value=""><span>{{t.ann-paper-only-answers}}</span></label>
{{#.signerError}}<p class="error" id="signer-e">{{signerError}}</p>{{/.signerError}}{{#.standing}}{{^signerError}}<p class="hint">{{standing}}</p>{{/signerError}}{{/.standing}}{{#.mayReplace}}<label class="choice"><input type="checkbox" name="replace" value="{{chosen}}"><span>{{t.ann-paper-replace}}</span></label>{{/.mayReplace}}</fieldset>
{{#.mayAttest}}<label class="choice"><input type="checkbox" name="attests" value="others"{{#.attests}} checked{{/.attests}}><span>{{t.ann-paper-attests}}</span></label>{{/.mayAttest}}{{/.asksSignature}}
{{#.questions}}{{#.isChoice}}<fieldset id="{{.field}}" tabindex="-1"{{#.error}} aria-invalid="true" aria-describedby="{{field}}-e"{{/.error}}><legend>{{.wording}}</legend>{{#.there}}<p class="hint">{{.}}</p>{{/.there}}
{{#.choices}}<label class="choice"><input type="radio" name="{{field}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}{{#.error}}<p class="error" id="{{field}}-e">{{error}}</p>{{/.error}}</fieldset>{{/.isChoice}}
{{^.isChoice}}<div class="field"><label for="{{.field}}">{{.wording}}</label>{{#.there}}<p class="hint">{{.}}</p>{{/.there}}
<input id="{{.field}}" name="{{.field}}" value="{{.value}}"{{#.isDay}} type="date"{{/.isDay}} maxlength="2000"{{#.error}} aria-invalid="true" aria-describedby="{{field}}-e"{{/.error}}>{{#.error}}<p class="error" id="{{field}}-e">{{error}}</p>{{/.error}}</div>{{/.isChoice}}{{/.questions}}
{{#.questions}}{{#.replaceable}}<input type="hidden" name="there" value="{{.}}">{{/.replaceable}}{{/.questions}}{{#.replacesAnswers}}<label class="choice"><input type="checkbox" name="replace-answers" value="yes"><span>{{t.ann-paper-replace-answers}}</span></label>{{/.replacesAnswers}}
<div class="field"><label for="day">{{t.ann-paper-day}}</label><input id="day" name="day" type="date" value="{{.day}}"{{#.dayError}} aria-invalid="true" aria-describedby="day-e"{{/.dayError}}>{{#.dayError}}<p class="error" id="day-e">{{dayError}}</p>{{/.dayError}}</div>
<p class="actions"><button>{{t.ann-paper-do}}</button></p></form>{{/entry}}</section>{{/mayEnter}}
<div class="actions">{{#maySendAgain}}<form method="post" action="{{base}}/again"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">{{t.ann-again}}</button></form>{{/maySendAgain}}{{^hasEntered}}{{#next}}<a class="button quiet" href="{{.path}}">{{.words}}</a>{{/next}}{{/hasEntered}}{{#mayPrint}}<a class="button quiet" href="{{letter}}" download>{{t.ann-letter-pdf}}</a>{{/mayPrint}}<a class="button quiet" href="{{announcement}}">{{t.ann-back}}</a></div>
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-correct": ##"""
{{<frame}}{{$main}}
<div class="sheet"><h1>{{title}}</h1><p class="lead">{{t.ann-correct-lead}}</p>{{#paper}}<div class="note warning" role="note"><p>{{.}}</p></div>{{/paper}}
{{#quiet}}<div class="note" role="note"><p>{{.}}</p></div>{{/quiet}}
{{>problem-summary}}
<form method="post" action="{{base}}/correct" class="panel" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="version" value="{{version}}">
<div class="field"><label for="subject">{{t.held-subject}}</label><input id="subject" name="subject" value="{{subject}}" maxlength="{{longestSubject}}" autocomplete="off"{{#subjectError}} aria-invalid="true" aria-describedby="subject-e"{{/subjectError}}>{{#subjectError}}<p class="error" id="subject-e">{{.}}</p>{{/subjectError}}</div>
<div class="field"><label for="text">{{t.ann-text}}</label><textarea id="text" name="text" rows="12" maxlength="{{longestText}}" data-preview="/announcements/text" aria-describedby="text-h{{#textError}} text-e{{/textError}}"{{#textError}} aria-invalid="true"{{/textError}}>{{text}}</textarea><p class="hint" id="text-h">{{t.ann-text-hint}}</p>{{#textError}}<p class="error" id="text-e">{{.}}</p>{{/textError}}</div>
<div id="preview" class="preview"{{^showsText}} hidden{{/showsText}} role="region" aria-label="{{t.ann-preview-label}}">{{>announcement-text}}</div>
<fieldset id="files" tabindex="-1"><legend>{{t.ann-correct-files}}</legend><input type="hidden" name="files-asked" value="yes"><p class="hint" id="files-h">{{filesHint}}</p>
{{#files}}<label class="choice"><input type="checkbox" name="keep" value="{{.id}}"{{#.isKept}} checked{{/.isKept}}><span class="file-name">{{.name}} <span class="hint">{{.size}}</span></span></label>{{/files}}
<div class="field"><label for="upload">{{filesLabel}}</label><input id="upload" name="files" type="file" multiple data-most="{{mostOctets}}" data-too-large="{{t.ann-too-large}}" aria-describedby="files-h files-e"{{#filesError}} aria-invalid="true"{{/filesError}}><p class="error" id="files-e" role="alert">{{#filesError}}{{.}}{{/filesError}}</p></div></fieldset>
{{#mayAskAgain}}<label class="choice"><input type="checkbox" name="again" value="yes"{{#asksAgain}} checked{{/asksAgain}} aria-describedby="again-h"><span>{{t.ann-correct-again}}</span></label>
<p class="hint" id="again-h">{{t.ann-correct-again-hint}}</p>{{/mayAskAgain}}
<p class="actions"><button>{{t.ann-correct}}</button><button class="quiet" name="do" value="preview">{{t.ann-preview}}</button><a class="button quiet" href="{{base}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-deadline": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong></p><p class="hint" id="deadline-h">{{t.ann-deadline-move-hint}}</p>
{{#hasProblem}}<div class="problems" role="alert" tabindex="-1" autofocus><p><a href="#deadline-day">{{problem}}</a></p></div>{{/hasProblem}}
<form method="post" action="{{base}}/deadline"><input type="hidden" name="csrf" value="{{csrf}}"><div class="row two"><div class="field"><label for="deadline-day">{{t.ann-day}}</label><input id="deadline-day" name="deadline-day" type="date" value="{{day}}" aria-describedby="deadline-h"{{#hasProblem}} aria-invalid="true"{{/hasProblem}}></div><div class="field"><label for="deadline-time">{{t.ann-time}}</label><input id="deadline-time" name="deadline-time" type="time" value="{{time}}" aria-describedby="deadline-h"></div></div>
<p class="actions"><button>{{t.ann-deadline-move}}</button><a class="button quiet" href="{{base}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-discard": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong></p><p>{{t.ann-discard-text}}</p>
<form method="post" action="{{base}}/discard"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions"><button class="danger">{{t.ann-discard}}</button><a class="button quiet" href="{{base}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-edit": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}</h1>
{{>problem-summary}}
{{#kept}}
<section class="panel" aria-labelledby="kept">
<h2 id="kept">{{t.ann-kept-meanwhile}}</h2>
<p class="hint">{{.audiences}}</p>
<h3>{{.subject}}</h3>
<div class="letter">{{{.textMarkup}}}</div>
{{#.hasAsked}}
<ul class="hint">
{{#.asked}}
<li>{{.}}</li>{{/.asked}}</ul>{{/.hasAsked}}
<p class="actions"><a class="button quiet" href="{{.path}}">{{t.ann-take-kept}}</a></p>
<p class="hint">{{t.ann-take-typed}}</p></section>{{/kept}}
{{#refusal}}
<div class="problems" role="alert" tabindex="-1" autofocus>
<p><strong>{{t.ann-refused}}</strong></p>
{{#.lines}}
<p>{{.}}</p>{{/.lines}}{{#.path}}
<p><a href="{{.}}">{{t.limits-why}}</a></p>{{/.path}}</div>{{/refusal}}
{{^mayWrite}}
<div class="empty">
<p>{{t.ann-no-rights}}</p></div>{{/mayWrite}}
{{#mayWrite}}{{#isNew}}
<nav class="tabs small" aria-label="{{t.ann-templates}}">
<p class="hint">{{t.ann-templates}}</p>
<ul>
{{#templates}}
<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.name}}</a></li>{{/templates}}</ul></nav>{{/isNew}}
<form method="post" action="{{action}}" enctype="multipart/form-data" data-ended="{{t.ann-session-ended}}">
<input type="hidden" name="csrf" value="{{csrf}}">
{{#version}}<input type="hidden" name="version" value="{{.}}">{{/version}}
<button class="unseen" name="do" value="save" tabindex="-1" aria-hidden="true"></button>
<fieldset class="panel" id="audience"{{#audienceError}} aria-invalid="true" aria-describedby="audience-e"{{/audienceError}}>
<legend>{{t.ann-audience}}</legend>
{{#isFlat}}
<div class="picks">{{#groups}}{{#.choices}}
<label class="choice">
<input type="checkbox" name="audience" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}{{/groups}}</div>{{/isFlat}}
{{^isFlat}}{{#groups}}
<details{{#.isOpen}} open{{/.isOpen}}>
<summary>{{.title}}</summary>
<div class="picks">
{{#.choices}}
<label class="choice">
<input type="checkbox" name="audience" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}</div></details>{{/groups}}{{/isFlat}}
{{#audienceError}}
<p class="error" id="audience-e">{{.}}</p>{{/audienceError}}
<div class="reach" id="reach" tabindex="-1" role="status" data-reach="/announcements/audience">{{>announcement-reach}}</div>
<button class="quiet small needs-no-script" name="do" value="reach">{{t.ann-show-reach}}</button></fieldset>
<div class="panel">
<div class="field">
<label for="subject">{{t.held-subject}}</label>
<input id="subject" name="subject" value="{{subject}}" maxlength="{{longestSubject}}" autocomplete="off"{{#subjectError}} aria-invalid="true" aria-describedby="subject-e"{{/subjectError}}>
{{#subjectError}}
<p class="error" id="subject-e">{{.}}</p>{{/subjectError}}</div>
<div class="field">
<label for="text">{{t.ann-text}}</label>
<textarea id="text" name="text" rows="10" maxlength="{{longestText}}" data-preview="/announcements/text" aria-describedby="text-h{{#textError}} text-e{{/textError}}"{{#textError}} aria-invalid="true"{{/textError}}>{{text}}</textarea>
<p class="hint" id="text-h">{{t.ann-text-hint}}</p>
{{#textError}}
<p class="error" id="text-e">{{.}}</p>{{/textError}}</div>
<button class="quiet small" name="do" value="preview">{{t.ann-preview}}</button>
<div id="preview" class="preview"{{^showsText}} hidden{{/showsText}} tabindex="-1" role="region" aria-label="{{t.ann-preview-label}}">{{>announcement-text}}</div>
</div>
<details class="panel" id="replies"{{#opensReplies}} open{{/opensReplies}}>
<summary>{{t.ann-replies}} <span class="hint">{{t.ann-replies-hint}}</span></summary>
<fieldset>
<legend>{{t.ann-acknowledge}}</legend>
<p class="hint for-children">{{t.ann-children-sign}}</p>
{{#quorums}}
<label class="choice{{#.isForGuardians}} for-guardians{{/.isForGuardians}}">
<input type="radio" name="quorum" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}>
<span>{{#.childLabel}}<span class="for-guardians">{{label}}</span><span class="for-children">{{.}}</span>{{/.childLabel}}{{^.childLabel}}{{.label}}{{/.childLabel}}</span>
</label>
{{/quorums}}
<div class="field only-signed for-guardians">
<label for="child-signature">{{t.ann-child}}</label>
<select id="child-signature" name="child-signature">{{#childChoices}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/childChoices}}</select></div></fieldset>
<fieldset id="questions" tabindex="-1">
<legend>{{t.ann-questions}}</legend>
<input type="hidden" name="questions" value="{{questionCount}}">
{{^questions}}
<p class="hint">{{t.ann-questions-hint}}</p>{{/questions}}
{{#questions}}
<fieldset class="question">
<legend>{{.title}}</legend>
<div class="field">
<label for="q{{.number}}-wording">{{t.ann-wording}}</label>
<input id="q{{.number}}-wording" name="q{{.number}}-wording" value="{{.wording}}" maxlength="500" autocomplete="off"{{#.wordingError}} aria-invalid="true" aria-describedby="q{{number}}-e"{{/.wordingError}}>
{{#.wordingError}}
<p class="error" id="q{{number}}-e">{{wordingError}}</p>{{/.wordingError}}</div>
<div class="row two">
<div class="field">
<label for="q{{.number}}-kind">{{t.ann-kind}}</label>
<select id="q{{.number}}-kind" name="q{{.number}}-kind">{{#.kinds}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.kinds}}</select></div>
<label class="choice">
<input type="checkbox" name="q{{.number}}-required" value="yes"{{#.isRequired}} checked{{/.isRequired}}><span>{{t.ann-required}}</span></label></div>
<div class="field only-choice">
<label for="q{{.number}}-choices">{{t.ann-choices}}</label>
<textarea id="q{{.number}}-choices" name="q{{.number}}-choices" rows="3"{{#.choicesError}} aria-invalid="true" aria-describedby="q{{number}}-ce"{{/.choicesError}}>{{.choices}}</textarea>
{{#.choicesError}}
<p class="error" id="q{{number}}-ce">{{choicesError}}</p>{{/.choicesError}}</div>
<button class="quiet small" name="do" value="remove-question:{{.number}}">{{t.ann-remove-question}}<span class="unseen"> {{.number}}</span></button></fieldset>{{/questions}}
{{#mayAsk}}
<button class="quiet" name="do" value="add-question">{{t.ann-add-question}}</button>{{/mayAsk}}</fieldset>
<fieldset>
<legend>{{t.ann-deadline}}</legend>
<p class="hint" id="deadline-h">{{deadlineHint}}</p>
<div class="row two">
<div class="field">
<label for="deadline-day">{{t.ann-day}}</label>
<input id="deadline-day" name="deadline-day" type="date" value="{{deadlineDay}}" aria-describedby="deadline-h{{#deadlineError}} deadline-e{{/deadlineError}}"{{#deadlineError}} aria-invalid="true"{{/deadlineError}}></div>
<div class="field">
<label for="deadline-time">{{t.ann-time}}</label>
<input id="deadline-time" name="deadline-time" type="time" value="{{deadlineTime}}" aria-describedby="deadline-h"></div></div>
{{#deadlineError}}
<p class="error" id="deadline-e">{{.}}</p>{{/deadlineError}}</fieldset></details>
<div class="panel">
<label class="choice">
<input type="checkbox" name="urgent" value="yes"{{#isUrgent}} checked{{/isUrgent}} aria-describedby="urgent-h"><span><strong>{{t.ann-urgent}}</strong><br><span class="hint" id="urgent-h">{{t.ann-urgent-hint}}</span></span></label></div>
{{! Last, so that a form that is cut off for its size has everything else. }}
<details class="panel" id="files"{{#opensFiles}} open{{/opensFiles}}>
<summary>{{t.ann-files}}</summary>
{{#hasFiles}}
<ul class="files">
{{#files}}
<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span>
<button class="plain" name="do" value="remove-file:{{.id}}"><span aria-hidden="true">{{t.ann-remove}}</span><span class="unseen">{{t.ann-remove}}: {{.name}}</span></button></li>{{/files}}</ul>{{/hasFiles}}
<div class="field">
<label for="upload">{{t.ann-choose-files}}</label>
<p class="hint" id="files-h">{{filesHint}}</p>
<div class="together">
<input id="upload" name="files" type="file" multiple data-most="{{mostOctets}}" data-too-large="{{t.ann-too-large}}" aria-describedby="files-h{{#filesError}} files-e{{/filesError}}"{{#filesError}} aria-invalid="true"{{/filesError}}>
<button class="quiet" name="do" value="attach">{{t.ann-attach}}</button></div>
<p class="error" id="files-e" role="alert">{{#filesError}}{{.}}{{/filesError}}</p></div></details>
<p class="actions">
<button name="do" value="check">{{t.ann-check}}</button>
<button class="quiet" name="do" value="save">{{t.ann-save}}</button>
{{#discard}}
<a class="button quiet" href="{{.}}">{{t.ann-discard-dots}}</a>{{/discard}}</p>
</form>{{/mayWrite}}
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-gone": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{text}}</p>
{{#kept}}
<form method="post" action="{{.path}}" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="{{csrf}}">
{{>kept-fields}}
{{>kept-texts}}
<p class="actions">
<button name="do" value="save">{{t.ann-keep-as-new}}</button>
{{#announcement}}<a class="button quiet" href="{{.}}">{{t.ann-see-sent}}</a>{{/announcement}}
<a class="button quiet" href="/announcements">{{t.ann-to-list}}</a></p>
</form>
{{/kept}}
{{^kept}}
<p class="actions">
{{#announcement}}<a class="button" href="{{.}}">{{t.ann-see-sent}}</a>{{/announcement}}
<a class="button quiet" href="/announcements">{{t.ann-to-list}}</a></p>
{{/kept}}
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-paper": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p>{{#state}}<span class="badge {{.tone}}">{{.text}}</span>{{/state}}</p>
<p class="lead">{{audience}} · {{author}}{{#deadline}} · {{.}}{{/deadline}}</p>
{{#corrected}}
<p class="note warning" role="note">{{.}}</p>{{/corrected}}
<p class="hint">{{t.ann-paper-lead}}</p>
<div class="actions">
<a class="button" href="{{base}}/letters.pdf" download>{{t.ann-letters-print}}</a>{{#hasSeveral}}
<a class="button quiet" href="{{base}}/letters.pdf?sides=one" download>{{t.ann-letters-one-side}}</a>{{/hasSeveral}}{{#next}}
<a class="button quiet" href="{{.path}}">{{.words}}</a>{{/next}}</div>
{{#hasSeveral}}
<p class="hint">{{t.letters-sides}}</p>{{/hasSeveral}}
{{#hasFiles}}
<section aria-labelledby="files">
<h2 id="files">{{t.ann-paper-files}}</h2>
<ul class="files">
{{#files}}
<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span></li>{{/files}}</ul></section>{{/hasFiles}}
<section aria-labelledby="children">
<h2 id="children">{{t.ann-by-child}}</h2>
<p class="hint">{{headline}}</p>
<div class="scroll">
<table class="stack">
<caption class="unseen">{{t.ann-by-child}}</caption>
<thead>
<tr>
<th scope="col">{{t.ann-child-column}}</th>
<th scope="col">{{t.ann-class}}</th>
<th scope="col">{{t.ann-status}}</th>
{{#asks}}
<th scope="col">{{t.ann-signed}}</th>{{/asks}}</tr></thead>
<tbody>
{{#rows}}
<tr>
<th scope="row"><a href="{{.path}}">{{.name}}</a></th>
<td data-label="{{t.ann-class}}">{{.class}}</td>
<td data-label="{{t.ann-status}}"><span>{{#.badges}}<span class="badge {{.tone}}">{{.text}}</span> {{/.badges}}</span></td>
{{#asks}}
<td data-label="{{t.ann-signed}}"><span>{{#.signed}}{{.}}<br>{{/.signed}}{{#.hasMissing}}<span class="hint">{{t.ann-missing}} {{.missing}}</span>{{/.hasMissing}}</span></td>{{/asks}}</tr>{{/rows}}</tbody></table></div></section>
{{/main}}{{/frame}}

"""##,
        "announcement-reach": ##"""
{{#reach}}{{#.lines}}<p class="reach-line"><strong>{{.}}</strong></p>{{/.lines}}{{#.isNobody}}<p class="error">{{t.ann-reach-nobody}}</p>{{/.isNobody}}{{#.hasPaper}}<p>{{.paper}}: {{.paperNames}}</p><p class="hint">{{t.ann-reach-paper-hint}}</p>{{/.hasPaper}}{{/reach}}{{^reach}}<p class="hint">{{t.ann-reach-none}}</p>{{/reach}}

"""##,
        "announcement-recall": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong><br><span class="hint">{{audience}}</span></p><p>{{t.ann-recall-text}}</p>{{#paper}}<div class="note warning" role="note"><p>{{.}} <a href="{{base}}?show=paper#children">{{t.ann-paper-who-has}}</a></p></div>{{/paper}}
<form method="post" action="{{base}}/recall"><input type="hidden" name="csrf" value="{{csrf}}"><div class="field"><label for="reason">{{t.ann-recall-reason}}</label><p class="hint" id="reason-h">{{t.ann-recall-reason-hint}}</p><textarea id="reason" name="reason" rows="3" maxlength="500" aria-describedby="reason-h"></textarea></div>
<p class="actions"><button class="danger">{{t.ann-recall}}</button><a class="button quiet" href="{{base}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-send": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}</h1>
{{#hasProblem}}
<div class="problems" role="alert" tabindex="-1" autofocus>
<p><a href="#day">{{problem}}</a></p></div>{{/hasProblem}}
{{#changed}}
<div class="problems" role="alert" tabindex="-1" autofocus>
<p><a href="#what">{{.}}</a></p></div>{{/changed}}
{{#hasBlanks}}
<div class="note warning" role="note">
<p>{{t.ann-blanks}} <a href="{{edit}}">{{t.ann-back-to-edit}}</a></p></div>{{/hasBlanks}}
<section class="panel" aria-labelledby="to">
<h2 id="to">{{t.ann-goes-to}}</h2>
<p class="stamp">{{#audiences}}{{.}}<br>{{/audiences}}</p>{{>announcement-reach}}</section>
<section class="panel" aria-labelledby="what">
<h2 id="what">{{subject}}</h2>
<div class="letter">{{{textMarkup}}}</div>
{{#hasFiles}}
<ul class="files">
{{#files}}
<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span></li>{{/files}}</ul>{{/hasFiles}}</section>
<section class="panel" aria-labelledby="asked">
<h2 id="asked">{{t.ann-asked}}</h2>
{{^asksNothing}}
<ul>
{{#asked}}
<li>{{.}}</li>{{/asked}}</ul>{{/asksNothing}}{{#asksNothing}}
<p>{{t.ann-asks-nothing}}</p>{{/asksNothing}}</section>
<form method="post" action="{{action}}">
<input type="hidden" name="csrf" value="{{csrf}}">
<input type="hidden" name="version" value="{{version}}">
<fieldset class="panel">
<legend>{{t.ann-when}}</legend>
<label class="choice">
<input type="radio" name="when" value="now"{{^isLater}} checked{{/isLater}}><span><strong>{{t.ann-now}}</strong>{{#quiet}}<br>{{.}}{{/quiet}}{{#isUrgent}}<br>{{t.ann-now-urgent}}{{/isUrgent}}</span></label>
<label class="choice">
<input type="radio" name="when" value="later"{{#isLater}} checked{{/isLater}}><span><strong>{{t.ann-later}}</strong></span></label>
<div class="row two only-later">
<div class="field">
<label for="day">{{t.ann-day}}</label>
<input id="day" name="day" type="date" value="{{day}}"{{#hasProblem}} aria-invalid="true" aria-describedby="when-e"{{/hasProblem}}></div>
<div class="field">
<label for="time">{{t.ann-time}}</label>
<input id="time" name="time" type="time" value="{{time}}"></div></div>
{{#hasProblem}}
<p class="error" id="when-e">{{problem}}</p>{{/hasProblem}}</fieldset>
<p class="actions">
<button>{{t.ann-send}}</button>
<a class="button quiet" href="{{edit}}">{{t.ann-back-to-edit}}</a></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-summary": ##"""
<p class="stamp">{{headline}}</p>
<figure class="whole" role="group" aria-label="{{chartLabel}}">{{{wholeMarkup}}}
<ul class="bars">
{{#bars}}
<li><span class="bar-label"><span class="dot tone-{{.tone}}"></span>{{.label}}</span>{{{.barMarkup}}}<span class="bar-value">{{.value}}</span></li>{{/bars}}</ul></figure>
{{#hasCopies}}
<dl class="stats">
{{#copies}}
<div>
<dt>{{.label}}</dt>
<dd>{{.value}}</dd></div>{{/copies}}</dl>{{/hasCopies}}
{{#hasTallies}}
<h3>{{t.ann-answers}}</h3>
{{#tallies}}
<div class="tally">
<p><strong>{{.wording}}</strong></p>
{{#.isFree}}
<p class="hint">{{.freeText}}</p>{{/.isFree}}{{^.isFree}}
<ul class="bars">
{{#.bars}}
<li><span class="bar-label">{{.label}}</span>{{{.barMarkup}}}<span class="bar-value">{{.value}}</span></li>{{/.bars}}</ul>{{/.isFree}}</div>{{/tallies}}{{/hasTallies}}

"""##,
        "announcement-text": ##"""
<div class="letter">{{{textMarkup}}}</div>

"""##,
        "announcement": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p>{{#state}}<span class="badge {{.tone}}">{{.text}}</span>{{/state}} {{#corrected}}<span class="badge label">{{t.ann-is-corrected}} {{.}}</span>{{/corrected}}</p>
<p class="lead">{{audience}}{{#author}} · {{.}}{{/author}}</p>
{{#paperNote}}
<div class="note warning" role="note">
<p>{{.}} {{#printsAgain}}<a href="{{base}}/letters.pdf" download>{{t.ann-letters-again}}</a>{{/printsAgain}}{{^printsAgain}}<a href="{{base}}?show=paper#children">{{t.ann-paper-who-has}}</a>{{/printsAgain}}</p></div>{{/paperNote}}
{{#own}}
<section class="panel" aria-labelledby="held">
<h2 id="held">{{t.ann-held-title}}</h2>{{>reasons}}
{{^.wasAsked}}
<p>{{t.held-others-decide}}</p>{{/.wasAsked}}
<form method="post" action="/held/own/{{.code}}">
<input type="hidden" name="csrf" value="{{csrf}}">
<input type="hidden" name="back" value="announcements">
<p class="actions">
{{#.proposals}}
<button name="choice" value="{{.choice}}">{{t.held-send-to}} {{.words}}</button>{{/.proposals}}{{#.wasAsked}}
<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>{{/.wasAsked}}
<button class="quiet" name="choice" value="dont">{{t.held-dont}}</button></p></form>
<p class="hint"><a href="/why/{{.code}}">{{t.held-why-code}} {{.code}}</a></p></section>{{/own}}
{{#isScheduled}}
<div class="note" role="note">
<p>{{t.ann-scheduled-text}}</p></div>
<div class="actions">
<form method="post" action="{{base}}/unschedule">
<input type="hidden" name="csrf" value="{{csrf}}">
<button class="quiet">{{t.ann-unschedule}}</button></form>
<a class="button quiet" href="{{base}}/discard">{{t.ann-discard-dots}}</a></div>{{/isScheduled}}
{{#summary}}
<section class="panel" aria-labelledby="progress">
<h2 id="progress">{{t.ann-progress}}</h2>
<div id="summary" data-live="{{base}}/events" aria-live="polite">{{>announcement-summary}}</div></section>{{/summary}}
{{#mayAct}}
<div class="actions">
{{#mayRemind}}
<form method="post" action="{{base}}/remind">
<input type="hidden" name="csrf" value="{{csrf}}">
<button>{{t.ann-remind}}</button></form>{{/mayRemind}}
{{#mayMoveDeadline}}
<a class="button quiet" href="{{base}}/deadline">{{t.ann-deadline-dots}}</a>{{/mayMoveDeadline}}
<a class="button quiet" href="{{base}}/correct">{{t.ann-correct-dots}}</a>
<a class="button quiet" href="{{base}}/recall">{{t.ann-recall-dots}}</a></div>
{{#reminded}}
<p class="hint">{{.}}</p>{{/reminded}}{{/mayAct}}
{{#hasProgress}}
<p class="links"><a href="{{base}}/progress.csv" download>{{t.ann-csv}}</a> <a href="{{base}}/progress.pdf" download>{{t.ann-pdf}}</a></p>{{#hasLetters}}
<p class="links"><a href="{{base}}/letters.pdf" download>{{t.ann-letters}}</a>{{#hasSeveralLetters}} <a href="{{base}}/letters.pdf?sides=one" download>{{t.letters-one-side}}</a>{{/hasSeveralLetters}}</p>{{#hasSeveralLetters}}
<p class="hint">{{t.letters-sides}}</p>{{/hasSeveralLetters}}{{/hasLetters}}
<section aria-labelledby="children">
<h2 id="children">{{t.ann-by-child}}</h2>{{#disagreed}}
<p class="note warning"><a href="{{base}}?show=disagreed#children">{{.}}</a></p>{{/disagreed}}
<form method="get" action="{{base}}#children" class="row filter">
<div class="field">
<label for="show">{{t.held-filter}}</label>
<select id="show" name="show">{{#filters}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/filters}}</select></div>
<div class="field">
<label for="q">{{t.ann-child-name}}</label>
<input id="q" name="q" type="search" value="{{search}}" maxlength="100"></div>
<p class="actions">
<button class="quiet">{{t.show}}</button>
{{#isNarrow}}
<a class="button quiet" href="{{base}}#children">{{t.held-filter-off}}</a>{{/isNarrow}}</p></form>
{{#isNarrow}}
<p class="hint" role="status">{{shownOf}}</p>{{/isNarrow}}
{{#hasRows}}
<div class="scroll">
<table class="stack">
<caption class="unseen">{{t.ann-by-child}}</caption>
<thead>
<tr>
<th scope="col">{{t.ann-child-column}}</th>
{{#showsClass}}
<th scope="col">{{t.ann-class}}</th>{{/showsClass}}
<th scope="col">{{t.ann-status}}</th>
{{#asks}}
<th scope="col">{{t.ann-signed}}</th>
<th scope="col">{{t.ann-answers}}</th>{{/asks}}</tr></thead>
<tbody data-rows>
{{#rows}}
<tr>
<th scope="row"><a href="{{.path}}">{{.name}}</a>{{#.siblings}}<br><small class="hint">{{.}}</small>{{/.siblings}}</th>
{{#showsClass}}
<td data-label="{{t.ann-class}}">{{class}}</td>{{/showsClass}}
<td data-label="{{t.ann-status}}"><span>{{#.badges}}<span class="badge {{.tone}}">{{.text}}</span> {{/.badges}}</span></td>
{{#asks}}
<td data-label="{{t.ann-signed}}"{{^.hasSigned}}{{^.hasMissing}} class="zero"{{/.hasMissing}}{{/.hasSigned}}><span>{{#.signed}}{{.}}<br>{{/.signed}}{{#.hasMissing}}<span class="hint">{{t.ann-missing}} {{.missing}}</span>{{/.hasMissing}}</span></td>
<td data-label="{{t.ann-answers}}"{{^.hasAnswers}} class="zero"{{/.hasAnswers}}><span>{{#.answers}}<small>{{.number}}.</small> {{.text}}<br>{{/.answers}}</span></td>{{/asks}}</tr>{{/rows}}</tbody></table></div>
{{#hasPages}}
<p class="pages">
{{#previous}}
<a class="button quiet" href="{{.}}" rel="prev">{{t.previous-page}}</a>{{/previous}}{{#next}}
<a class="button quiet" href="{{.}}" rel="next">{{t.next-page}}</a>{{/next}}</p>{{/hasPages}}{{/hasRows}}
{{^hasRows}}
<div class="empty">
<p>{{t.ann-no-rows}}</p></div>{{/hasRows}}</section>{{/hasProgress}}
<section aria-labelledby="letter">
<h2 id="letter">{{t.ann-letter}}</h2>
<div class="panel">
{{#plainText}}
<p class="prose">{{.}}</p>{{/plainText}}{{^plainText}}
<div class="letter">{{{textMarkup}}}</div>{{/plainText}}
{{#hasFiles}}
<ul class="files">
{{#files}}
<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span></li>{{/files}}</ul>{{/hasFiles}}
{{#hasQuestions}}
<ol>
{{#questions}}
<li>{{.wording}}</li>{{/questions}}</ol>{{/hasQuestions}}
{{#hasAsked}}
<ul class="hint">
{{#asked}}
<li>{{.}}</li>{{/asked}}</ul>{{/hasAsked}}</div>
{{#cameByMail}}
<p class="hint">{{t.ann-came-by-mail}}</p>{{/cameByMail}}{{#code}}
<p class="hint">{{t.verify-code}}: <a href="{{verify}}"><code>{{code}}</code></a></p>{{/code}}
{{#mayCopy}}
<form method="post" action="{{base}}/copy">
<input type="hidden" name="csrf" value="{{csrf}}">
<button class="quiet">{{t.ann-copy}}</button></form>{{/mayCopy}}</section>
{{/main}}{{/frame}}

"""##,
        "announcements": ##"""
{{<frame}}{{$main}}
<div class="split heading"><h1>{{title}}</h1>
{{#mayWrite}}
<a class="button" href="/announcements/new">{{t.ann-new}}</a>{{/mayWrite}}</div>
{{#hasNotes}}
<div class="note warning" role="note">
{{#held}}
<p><a href="/held">{{.}}</a></p>{{/held}}{{#waiting}}
<p><a href="/waiting">{{.}}</a></p>{{/waiting}}</div>{{/hasNotes}}
{{#hasShelves}}
<nav class="tabs" aria-label="{{t.ann-shelves}}">
<ul>
{{#shelves}}
<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.label}}</a></li>{{/shelves}}</ul></nav>{{/hasShelves}}
{{#lead}}
<p class="lead">{{.}}</p>{{/lead}}
<form method="get" action="/announcements" class="search" role="search">
<input type="hidden" name="shelf" value="{{shelf}}">
<label class="unseen" for="q">{{t.ann-search}}</label>
<input id="q" name="q" type="search" value="{{search}}" placeholder="{{t.ann-search}}" maxlength="100">
<button class="quiet">{{t.search}}</button></form>
{{#hasItems}}
<ul class="rows">
{{#items}}
<li>
<div class="rows-main">
<h2><a href="{{.path}}">{{.subject}}</a></h2>
<p class="hint">{{.audience}}{{#.author}} · {{.}}{{/.author}}{{#.deadline}} · {{.}}{{/.deadline}}{{#.changed}} · {{.}}{{/.changed}}</p></div>
<div class="rows-side">{{#.state}}<span class="badge {{.tone}}">{{.text}}</span>{{/.state}}{{#.isCorrected}} <span class="badge label">{{t.ann-is-corrected}}</span>{{/.isCorrected}}{{#.showsProgress}}<span class="glance">{{{.barMarkup}}}<span>{{.progress}}</span></span>{{/.showsProgress}}</div></li>{{/items}}</ul>
{{#hasNext}}
<p class="pages">
<a class="button quiet" href="{{next}}" rel="next">{{t.next-page}}</a></p>{{/hasNext}}{{/hasItems}}
{{^hasItems}}
<div class="empty">
{{#isSearching}}
<p>{{t.ann-none-found}}</p>
<p>
<a class="button quiet" href="/announcements?shelf={{shelf}}">{{t.held-filter-off}}</a></p>{{/isSearching}}{{^isSearching}}
<p>{{none}}</p>{{#mayBegin}}
<p class="choices">
{{#templates}}
<a class="button quiet" href="{{.path}}">{{.name}}</a>{{/templates}}</p>{{/mayBegin}}{{/isSearching}}</div>{{/hasItems}}
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
<div class="scroll"><table class="stack"><caption class="unseen">{{t.backtest-announcements}}</caption><thead><tr><th scope="col">{{t.held-since}}</th><th scope="col">{{t.held-audience}}</th><th scope="col">{{t.held-sender}}</th><th scope="col">{{t.policy-rule}}</th><th scope="col">{{t.backtest-would}}</th></tr></thead><tbody>{{#hits}}<tr><th scope="row">{{.when}}</th><td data-label="{{t.held-audience}}">{{.lists}}</td><td data-label="{{t.held-sender}}">{{.author}}</td><td data-label="{{t.policy-rule}}">{{.rule}}</td><td data-label="{{t.backtest-would}}">{{.after}}</td></tr>{{/hits}}</tbody></table></div>{{/hasHits}}
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
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><p>{{t.backtest-problems}}</p><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
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
        "child-consents": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
{{#consents}}<section class="panel"><div class="split"><h2>{{.title}}</h2><span class="badge {{.badge}}">{{.state}}</span></div><ul>{{#.words}}<li>{{.}}</li>{{/.words}}</ul></section>{{/consents}}
{{#hasForm}}<section aria-labelledby="paper"><h2 id="paper">{{t.consent-paper}}</h2><p class="hint">{{t.consent-paper-hint}}</p>
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/consents/children/{{child}}"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="row two"><div class="field"><label for="kind">{{t.consent-kind}}</label><select id="kind" name="kind">{{#kinds}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/kinds}}</select></div>
<div class="field"><label for="signer">{{t.consent-signer}}</label><select id="signer" name="signer">{{#people}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/people}}</select></div>
<div class="field"><label for="day">{{t.consent-signed-on}}</label><input id="day" name="day" type="date" value="{{day}}" required></div></div>
<label class="choice"><input type="checkbox" name="attest" value="yes"> {{t.consent-paper-attest}}</label>
<p class="actions"><button name="choice" value="give">{{t.consent-paper-give}}</button><button class="quiet" name="choice" value="revoke">{{t.consent-paper-revoke}}</button></p></form></section>{{/hasForm}}
{{/main}}{{/frame}}

"""##,
        "class-consents": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.consent-class-lead}}</p>
{{#hasChildren}}
<div class="scroll">
<table class="stack">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
<th scope="col">{{t.consent-child}}</th>
{{#kinds}}
<th scope="col">{{.title}}<br><small>{{.count}}</small></th>{{/kinds}}</tr></thead>
<tbody>
{{#children}}
<tr>
<th scope="row"><a href="{{.path}}">{{.name}}</a></th>
{{#.states}}
<td data-label="{{.kind}}"><span><span class="badge {{.badge}}">{{.state}}</span></span></td>{{/.states}}</tr>{{/children}}</tbody></table></div>{{/hasChildren}}
{{^hasChildren}}
<div class="empty">
<p>{{t.consent-class-none}}</p></div>{{/hasChildren}}
{{/main}}{{/frame}}

"""##,
        "class": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<div class="actions">{{#lists}}{{#.mayWrite}}
<a class="button" href="{{.path}}">{{t.class-write}} {{.name}}</a>{{/.mayWrite}}{{/lists}}{{#links}}
<a class="button quiet" href="{{.path}}">{{.label}}</a>{{/links}}</div>
<section aria-labelledby="children">
<h2 id="children">{{count}}</h2>
{{#needsCare}}
<p class="hint">{{t.class-care}}</p>{{/needsCare}}
{{#hasChildren}}
<div class="scroll">
<table class="stack">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
<th scope="col">{{t.ann-child-column}}</th>
<th scope="col">{{t.class-guardians}}</th>
<th scope="col">{{t.class-reach}}</th></tr></thead>
<tbody>
{{#children}}
<tr>
<th scope="row">{{.name}}</th>
<td data-label="{{t.class-guardians}}"{{^.hasGuardians}} class="zero"{{/.hasGuardians}}><span>{{#.guardians}}{{.}}<br>{{/.guardians}}</span></td>
<td data-label="{{t.class-reach}}"><span><span class="badge {{.tone}}">{{.reach}}</span>{{#.without}}<br><span class="hint">{{.}}</span>{{/.without}}{{#.unreached}}<br><span class="badge refuse">{{.}}</span>{{/.unreached}}</span></td></tr>{{/children}}</tbody></table></div>{{/hasChildren}}
{{^hasChildren}}
<div class="empty">
<p>{{t.class-empty}}</p></div>{{/hasChildren}}</section>
<section aria-labelledby="lists">
<h2 id="lists">{{t.class-lists}}</h2>
<dl class="facts">
{{#lists}}
<div>
<dt>{{.name}}</dt>
<dd><code>{{.address}}</code></dd></div>{{/lists}}</dl>
<p class="hint">{{t.class-lists-hint}}</p></section>
{{#hasTeachers}}
<section aria-labelledby="teachers">
<h2 id="teachers">{{t.class-teachers}}</h2>
<ul>
{{#teachers}}
<li>{{.name}}{{#.leads}} <span class="badge">{{.}}</span>{{/.leads}}</li>{{/teachers}}</ul></section>{{/hasTeachers}}
{{/main}}{{/frame}}

"""##,
        "classes": ##"""
{{<frame}}{{$main}}
<div class="split heading"><h1>{{title}}</h1>
<a class="button quiet" href="/families">{{t.nav-families}}</a></div>
{{#hasClasses}}
<ul class="cards">
{{#classes}}
<li><a class="card" href="{{.path}}"><strong>{{.name}}</strong><span>{{.children}}{{#.role}} · {{.}}{{/.role}}</span><span class="badges">{{#.missing}}<span class="badge label">{{.}}</span>{{/.missing}}{{#.bounced}}<span class="badge refuse">{{.}}</span>{{/.bounced}}{{#.isFine}}<span class="badge good">{{t.class-fine}}</span>{{/.isFine}}</span></a></li>
{{/classes}}</ul>{{/hasClasses}}
{{^hasClasses}}
<div class="empty">
<p>{{t.class-none}}</p></div>{{/hasClasses}}
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
{{#mayDownload}}<p class="actions"><a class="button quiet" href="/policy/clauses.md" download>{{t.clauses-download}}</a></p>{{/mayDownload}}
{{#entries}}<section class="panel" aria-labelledby="c-{{.id}}">
<div class="split"><h2 id="c-{{.id}}">{{.title}}</h2>{{#.isOnPaper}}<span class="badge">{{t.clauses-paper}}</span>{{/.isOnPaper}}</div>
<p>{{.text}}</p>
{{#.isOwn}}<p class="hint">{{t.clauses-own}}</p>{{/.isOwn}}{{#.mayEdit}}<p class="hint"><a href="/policy/clauses/{{.id}}">{{t.clauses-edit}}</a> · <code>{{.id}}</code></p>{{/.mayEdit}}
{{#.hasMechanisms}}<ul>{{#.mechanisms}}<li>{{.}}</li>{{/.mechanisms}}</ul>{{/.hasMechanisms}}
{{#.hasRules}}<ul class="list">{{#.rules}}<li>{{#.mayOpen}}<a href="{{path}}">{{name}}</a>{{/.mayOpen}}{{^.mayOpen}}<strong>{{name}}</strong>{{/.mayOpen}}{{#.isObserved}} <span class="badge">{{t.action-observe}}</span>{{/.isObserved}}<br><span class="hint">{{#.actions}}{{.}}. {{/.actions}}{{#.limits}}{{.}}. {{/.limits}}<br>{{.tally}}</span></li>{{/.rules}}</ul>{{/.hasRules}}
</section>{{/entries}}
{{/main}}{{/frame}}

"""##,
        "confirm-done": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{text}}</p>
<p class="actions"><a class="button" href="/">{{t.to-start}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "confirm": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{text}}</p>
<form method="post"><input type="hidden" name="csrf" value="{{csrf}}">
<p class="actions"><button name="choice" value="yes">{{t.confirm-yes}}</button>{{#isChange}}<button class="quiet" name="choice" value="stop">{{t.confirm-stop}}</button>{{/isChange}}</p></form>
<p class="hint">{{t.confirm-until}} {{until}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "consent-kind": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
{{#version}}<p class="hint">{{.}}</p>{{/version}}
{{#hasTranslations}}<p class="note">{{t.consent-translated}}</p>{{/hasTranslations}}
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/consents/kinds/{{id}}"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="row two"><div class="field"><label for="titleDE">{{t.consent-title-de}}</label><input id="titleDE" name="titleDE" lang="de" value="{{titleDE}}" maxlength="120"></div>
<div class="field"><label for="titleEN">{{t.consent-title-en}}</label><input id="titleEN" name="titleEN" lang="en" value="{{titleEN}}" maxlength="120"></div></div>
<div class="row two"><div class="field"><label for="textDE">{{t.consent-text-de}}</label><textarea id="textDE" name="textDE" lang="de" rows="12" maxlength="8000">{{textDE}}</textarea></div>
<div class="field"><label for="textEN">{{t.consent-text-en}}</label><textarea id="textEN" name="textEN" lang="en" rows="12" maxlength="8000">{{textEN}}</textarea></div></div>
<div class="row two"><div class="field"><label for="quorum">{{t.consent-quorum}}</label><select id="quorum" name="quorum">{{#quorums}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/quorums}}</select></div>
<div class="field"><label for="childSignature">{{t.consent-child-signature}}</label><select id="childSignature" name="childSignature">{{#childSignatures}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/childSignatures}}</select></div>
<div class="field"><label for="validUntil">{{t.consent-valid-until}}</label><p class="hint" id="until-h">{{t.consent-valid-until-hint}}</p><input id="validUntil" name="validUntil" type="date" value="{{validUntil}}" aria-describedby="until-h"></div></div>
{{^isNew}}<label class="choice"><input type="checkbox" name="anew" value="yes"{{#asksAnew}} checked{{/asksAnew}}> {{t.consent-anew}}</label>{{/isNew}}
<label class="choice"><input type="checkbox" name="asked" value="yes"{{#isAsked}} checked{{/isAsked}}> {{t.consent-asked}}</label>
<p class="actions"><button>{{t.consent-save}}</button><a class="button quiet" href="/consents/kinds">{{t.cancel}}</a></p></form>
{{/main}}{{/frame}}

"""##,
        "consent-kinds": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.consent-kinds-lead}}</p>
<ul class="list">{{#kinds}}<li class="panel"><div class="split"><h2><a href="{{.path}}">{{.title}}</a></h2>{{#.isOff}}<span class="badge">{{t.consent-off}}</span>{{/.isOff}}</div><p>{{.who}}</p><p class="hint">{{.version}}{{#.until}} · {{.}}{{/.until}}</p></li>{{/kinds}}</ul>
<p class="actions"><a class="button" href="/consents/kinds/new">{{t.consent-kind-new}}</a></p>
{{/main}}{{/frame}}

"""##,
        "consents": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.consent-lead}}</p>
{{#families}}<section aria-label="{{.name}}"><h2>{{.name}}</h2>
{{#.consents}}<article class="panel" aria-labelledby="{{.key}}"><div class="split"><h3 id="{{.key}}" lang="{{.textLanguage}}" dir="{{.textDirection}}">{{.title}}</h3><span class="badge {{.badge}}">{{.state}}</span></div>
{{#.until}}<p class="hint">{{.}}</p>{{/.until}}
<details{{#.mayDecline}} open{{/.mayDecline}}><summary>{{t.consent-read}}</summary><div lang="{{.textLanguage}}" dir="{{.textDirection}}">{{#.paragraphs}}<p class="prose">{{.}}</p>{{/.paragraphs}}</div></details>
<ul>{{#.signers}}<li>{{.}}</li>{{/.signers}}</ul>
{{#.isOver}}<p>{{t.consent-over}}</p>{{/.isOver}}
<form method="post" action="/consents"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="child" value="{{.child}}"><input type="hidden" name="kind" value="{{.id}}"><input type="hidden" name="version" value="{{.version}}">
{{#.mayAttest}}<label class="choice"><input type="checkbox" name="attest" value="yes"> {{t.consent-attest}}</label>{{/.mayAttest}}
<p class="actions">{{#.mayGive}}<button name="choice" value="give">{{t.consent-give}}</button>{{/.mayGive}}{{#.mayRevoke}}<button class="quiet" name="choice" value="revoke">{{t.consent-revoke}}</button>{{/.mayRevoke}}{{#.mayDecline}}<button class="quiet" name="choice" value="revoke">{{t.consent-decline}}</button>{{/.mayDecline}}</p></form></article>{{/.consents}}
{{^.hasConsents}}<div class="empty"><p>{{t.consent-nothing}}</p></div>{{/.hasConsents}}</section>{{/families}}
{{^hasFamilies}}<div class="empty"><p>{{t.consent-nobody}}</p></div>{{/hasFamilies}}
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
{{#kept}}
{{#offersLogin}}
{{>login-form}}
{{>kept-texts}}
{{/offersLogin}}
{{^offersLogin}}
{{>kept-again}}
{{/offersLogin}}
{{/kept}}
{{^kept}}
<p class="actions">
{{#again}}<a class="button" href="{{.}}">{{t.error-again}}</a>{{/again}}
{{#offersLogin}}<a class="button" href="/login?next={{next}}">{{t.login-title}}</a>{{/offersLogin}}
<a class="button quiet" href="/">{{t.to-start}}</a>
</p>
{{/kept}}
</div>
{{/main}}{{/frame}}

"""##,
        "exemptions": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.exemptions-lead}}</p>
{{#hasGranted}}<ul class="list">{{#granted}}<li class="panel"><div class="split"><p><strong>{{.name}}</strong> · {{.title}}: {{.value}}<br><span class="hint">{{t.orders-until}} {{.until}} · {{.reason}}</span></p>
</div>
<details><summary>{{t.exemptions-withdraw-dots}}</summary><form method="post" action="/policy/exemptions/withdraw"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="person" value="{{.person}}"><input type="hidden" name="limit" value="{{.limit}}">
<div class="field"><label for="w-{{.person}}-{{.limit}}">{{t.orders-reason}}</label><input id="w-{{.person}}-{{.limit}}" name="reason" maxlength="200" required></div>
<p class="actions"><button class="quiet">{{t.exemptions-withdraw}}</button></p></form></details></li>{{/granted}}</ul>{{/hasGranted}}
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
        "families": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.families-lead}}</p>
{{#waiting}}
<div class="note warning">
<p>{{.}} <a href="/families/addresses">{{t.family-addresses-title}}</a></p></div>{{/waiting}}
{{#hasClasses}}
<div class="scroll">
<table class="stack">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
<th scope="col">{{t.families-class}}</th>
<th scope="col">{{t.families-accounts}}</th>
<th scope="col">{{t.families-do}}</th></tr></thead>
<tbody>
{{#classes}}
<tr>
<th scope="row">{{.name}}</th>
<td data-label="{{t.families-accounts}}">{{.joined}}</td>
<td data-label="{{t.families-do}}"><span>{{#.mayInvite}}<a href="{{invitations}}">{{t.families-invite}}<span class="unseen"> {{name}}</span></a><br>{{/.mayInvite}}<a href="{{.consents}}">{{t.nav-consents}}<span class="unseen"> {{.name}}</span></a></span></td></tr>{{/classes}}</tbody></table></div>{{/hasClasses}}
{{^hasClasses}}
<div class="empty">
<p>{{t.families-none}}</p></div>{{/hasClasses}}
<p class="actions">
{{#isOffice}}
<a class="button quiet" href="/families/addresses">{{t.family-addresses-title}}</a>{{/isOffice}}{{#leads}}
<a class="button quiet" href="/consents/kinds">{{t.consent-kinds-title}}</a>{{/leads}}</p>
{{/main}}{{/frame}}

"""##,
        "family-addresses": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.family-addresses-lead}}</p>
{{#problem}}<div class="problems" role="alert"><p>{{.}}</p></div>{{/problem}}
<section aria-labelledby="waiting"><h2 id="waiting">{{t.family-addresses-waiting}}</h2>
{{#hasChanges}}<ul class="list">{{#changes}}<li class="panel"><h3>{{.name}}</h3><p class="hint">{{.children}}</p>
<dl class="facts"><div><dt>{{t.address-new}}</dt><dd><span dir="ltr">{{.new}}</span> · {{.newState}}</dd></div><div><dt>{{t.address-old}}</dt><dd><span dir="ltr">{{.old}}</span> · {{.oldState}}</dd></div><div><dt>{{t.invite-until}}</dt><dd>{{.until}}</dd></div></dl>
{{#.mayConfirm}}<form method="post" action="/families/addresses/confirm"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="change" value="{{id}}"><div class="field"><label for="r{{id}}">{{t.family-address-how}}</label><input id="r{{id}}" name="reason" maxlength="200" required></div><p class="actions"><button>{{t.family-address-confirm}}</button></p></form>{{/.mayConfirm}}
{{^.mayConfirm}}<p>{{t.family-address-new-first}}</p>{{/.mayConfirm}}</li>{{/changes}}</ul>{{/hasChanges}}
{{^hasChanges}}<div class="empty"><p>{{t.family-addresses-none}}</p></div>{{/hasChanges}}</section>
<section aria-labelledby="enter"><h2 id="enter">{{t.family-address-enter}}</h2><p class="hint">{{t.family-address-enter-hint}}</p>
{{^hasChosen}}<form method="get" action="/families/addresses#enter" class="search" role="search"><label class="unseen" for="q">{{t.family-address-search}}</label><input id="q" name="q" type="search" value="{{search}}" placeholder="{{t.family-address-search}}" maxlength="100"><button class="quiet">{{t.search}}</button></form>
{{#hasFound}}<ul class="list">{{#found}}<li><a href="{{.path}}">{{.name}}</a>{{#.hasChildren}} <span class="hint">{{children}}</span>{{/.hasChildren}}</li>{{/found}}</ul>{{#foundMore}}<p class="hint">{{t.family-address-more}}</p>{{/foundMore}}{{/hasFound}}
{{#foundNobody}}<p class="hint" role="status">{{t.family-address-none}}</p>{{/foundNobody}}{{/hasChosen}}
<form method="post" action="/families/addresses"><input type="hidden" name="csrf" value="{{csrf}}">
{{#chosen}}<input type="hidden" name="guardian" value="{{.id}}"><dl class="facts"><div><dt>{{t.invite-guardian}}</dt><dd><strong>{{.name}}</strong>{{#.hasChildren}} <span class="hint">{{children}}</span>{{/.hasChildren}}<br><a href="/families/addresses#enter">{{t.family-address-other}}</a></dd></div><div><dt>{{t.address-old}}</dt><dd><span dir="ltr">{{.address}}</span></dd></div></dl>{{/chosen}}
{{^hasChosen}}<div class="row two"><div class="field"><label for="person">{{t.invite-guardian}}</label><input id="person" name="person" value="{{person}}" autocomplete="off" maxlength="200" required{{#personError}} aria-invalid="true" aria-describedby="person-e"{{/personError}}>{{#personError}}<p class="error" id="person-e">{{.}}</p>{{/personError}}</div>
<div class="field"><label for="child">{{t.family-address-child}}</label><input id="child" name="child" value="{{child}}" autocomplete="off" maxlength="200"></div></div>{{/hasChosen}}
<div class="row two"><div class="field"><label for="address">{{t.address-new}}</label><input id="address" name="address" type="email" value="{{address}}" autocomplete="off" maxlength="254" required{{#addressError}} aria-invalid="true" aria-describedby="address-e"{{/addressError}}>{{#addressError}}<p class="error" id="address-e">{{.}}</p>{{/addressError}}</div>
<div class="field"><label for="reason">{{t.family-address-how}}</label><input id="reason" name="reason" value="{{reason}}" maxlength="200" required{{#reasonError}} aria-invalid="true" aria-describedby="reason-e"{{/reasonError}}>{{#reasonError}}<p class="error" id="reason-e">{{.}}</p>{{/reasonError}}</div></div>
<p class="actions"><button>{{t.family-address-save}}</button></p></form></section>
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
        "forgotten": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#isSent}}<div class="toast good" role="status">{{t.forgotten-sent}}</div><p>{{t.forgotten-nothing}}</p>{{/isSent}}
{{^isSent}}<p>{{t.forgotten-lead}}</p>
<form method="post" action="/forgotten"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="login">{{t.forgotten-login}}</label><input id="login" name="login" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="320" required></div>
<p class="actions"><button>{{t.forgotten-do}}</button></p></form>{{/isSent}}
<p class="hint">{{t.forgotten-others}}</p>
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
<p class="hint">{{t.held-why-words}}</p>
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
{{#mayConfirm}}<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>{{/mayConfirm}}{{^mayConfirm}}<button class="quiet" name="choice" value="ask">{{t.held-ask}}</button>{{/mayConfirm}}
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
{{#.mayConfirm}}<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>{{/.mayConfirm}}{{#.mayAsk}}<button class="quiet" name="choice" value="ask">{{t.held-ask}}</button>{{/.mayAsk}}
<button class="quiet" name="choice" value="dont">{{t.held-dont}}</button>
</p></form></li>{{/own}}</ul></section>{{/hasOwn}}
{{#mayDecide}}<section aria-labelledby="deciding"><h2 id="deciding">{{t.held-deciding}}</h2>
{{#select}}<details{{#isFiltered}} open{{/isFiltered}}><summary>{{t.held-filter}}</summary>
<form method="get" action="/held" class="row filter">
<div class="field"><label for="class">{{t.held-filter-class}}</label><select id="class" name="class"><option value="">{{t.all}}</option>{{#.classes}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.classes}}</select></div>
<div class="field"><label for="role">{{t.held-filter-role}}</label><select id="role" name="role"><option value="">{{t.all}}</option>{{#.roles}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.roles}}</select></div>
<div class="field"><label for="rule">{{t.policy-rule}}</label><select id="rule" name="rule"><option value="">{{t.all}}</option>{{#.rules}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.rules}}</select></div>
<p class="actions"><button class="quiet">{{t.show}}</button>{{#isFiltered}}<a class="button quiet" href="/held">{{t.held-filter-off}}</a>{{/isFiltered}}</p>
</form></details>{{/select}}
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
<p class="hint"><a href="/why">{{t.held-why-link}}</a> · <a href="/limits">{{t.limits-link}}</a> · <a href="/policy/clauses">{{t.clauses-title}}</a></p>
{{/main}}{{/frame}}

"""##,
        "invitations": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.invite-lead}}</p>
{{#hasCodes}}
<section aria-labelledby="codes">
<h2 id="codes">{{t.invite-codes}}</h2>
<p>{{t.invite-codes-once}} <span dir="ltr">{{site}}</span></p>
<div class="scroll">
<table class="stack">
<caption class="unseen">{{t.invite-codes}}</caption>
<thead>
<tr>
<th scope="col">{{t.invite-guardian}}</th>
<th scope="col">{{t.invite-children}}</th>
<th scope="col">{{t.invite-code}}</th>
<th scope="col">{{t.invite-until}}</th></tr></thead>
<tbody>
{{#codes}}
<tr>
<th scope="row">{{.name}}</th>
<td data-label="{{t.invite-children}}">{{.children}}</td>
<td data-label="{{t.invite-code}}"><code>{{.code}}</code></td>
<td data-label="{{t.invite-until}}">{{.until}}</td></tr>{{/codes}}</tbody></table></div></section>{{/hasCodes}}
{{#needsChoice}}
<div class="problems" role="alert">
<p>{{t.invite-nobody}}</p></div>{{/needsChoice}}
{{#hasGuardians}}
<form method="post" action="/invitations/{{group}}">
<input type="hidden" name="csrf" value="{{csrf}}">
<div class="scroll">
<table class="stack">
<caption class="unseen">{{title}}</caption>
<thead>
<tr>
<th scope="col">{{t.invite-guardian}}</th>
<th scope="col">{{t.invite-children}}</th>
<th scope="col">{{t.invite-address}}</th>
<th scope="col">{{t.invite-state}}</th></tr></thead>
<tbody>
{{#guardians}}
<tr>
<th scope="row">
{{#.mayInvite}}
<label class="choice">
<input type="checkbox" name="guardian" value="{{id}}"{{#isNew}} checked{{/isNew}}> {{name}}</label>{{/.mayInvite}}{{^.mayInvite}}{{.name}}{{/.mayInvite}}</th>
<td data-label="{{t.invite-children}}">{{.children}}</td>
<td data-label="{{t.invite-address}}">{{.hasAddress}}</td>
<td data-label="{{t.invite-state}}"><span class="badge {{.badge}}">{{.state}}</span></td></tr>{{/guardians}}</tbody></table></div>
{{#mayInviteAny}}
<p class="hint">{{t.invite-again}}</p>
<div class="field">
<label class="choice">
<input type="checkbox" name="sides" value="one" aria-describedby="sides-h"> {{t.letters-one-side-box}}</label>
<p class="hint" id="sides-h">{{t.letters-sides}}</p></div>
<p class="actions">
<button name="way" value="letters">{{t.invite-letters}}</button>
<button class="quiet" name="way" value="mail">{{t.invite-mail}}</button>
<button class="quiet" name="way" value="list">{{t.invite-list}}</button></p>{{/mayInviteAny}}</form>{{/hasGuardians}}
{{^hasGuardians}}
<div class="empty">
<p>{{t.invite-none}}</p></div>{{/hasGuardians}}
{{/main}}{{/frame}}

"""##,
        "join-account": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<dl class="facts">
<div><dt>{{t.account-name}}</dt><dd>{{name}}</dd></div>
<div><dt>{{t.join-children}}</dt><dd>{{#children}}{{.}}<br>{{/children}}</dd></div>
{{#address}}<div><dt>{{t.address-yours}}</dt><dd dir="ltr">{{.}}</dd></div>{{/address}}
</dl>
<p class="hint">{{t.join-wrong}}</p>
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post" action="/join/account"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="code" value="{{code}}">
{{#needsAddress}}<div class="field"><label for="address">{{t.address-yours}}</label><p class="hint" id="address-h">{{t.join-address-hint}}</p><input id="address" name="address" type="email" dir="ltr" value="{{typedAddress}}" autocomplete="email" maxlength="254" required aria-describedby="address-h"></div>{{/needsAddress}}
<div class="field"><label for="new">{{t.login-password}}</label><p class="hint" id="rules">{{t.password-rules}}</p><input id="new" name="new" type="password" autocomplete="new-password" aria-describedby="rules" required></div>
<div class="field"><label for="again">{{t.join-again}}</label><input id="again" name="again" type="password" autocomplete="new-password" required></div>
<details{{#hasLogin}} open{{/hasLogin}}><summary>{{t.join-login-optional}}</summary>
<div class="field"><label for="login">{{t.login-name}}</label><p class="hint" id="login-h">{{t.join-login-hint}}</p><input id="login" name="login" value="{{login}}" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="60" aria-describedby="login-h"></div></details>
<p class="actions"><button>{{t.join-do}}</button></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "join-confirm": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#said}}<div class="toast good" role="status">{{.}}</div>{{/said}}
{{#problem}}<div class="problems" role="alert"><p>{{.}}</p></div>{{/problem}}
<p>{{t.join-confirm-text}}</p>
<p class="stamp" dir="ltr">{{address}}</p>
<p>{{t.join-confirm-wrong}}</p>
<form method="post" action="/join/confirm"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions"><button class="quiet">{{t.join-send-again}}</button></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "join": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{t.join-lead}}</p>
{{#problem}}<div class="problems" role="alert" id="problem"><p>{{.}}</p></div>{{/problem}}
<form method="post" action="/join"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="code">{{t.join-code}}</label><p class="hint" id="code-h">{{t.join-code-hint}}</p>
<input id="code" name="code" value="{{code}}" dir="ltr" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" required aria-describedby="code-h"{{#problem}} aria-invalid="true"{{/problem}}></div>
<p class="actions"><button>{{t.join-next}}</button></p></form>
<p class="hint">{{t.join-have}} <a href="/login">{{t.login-title}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "kept-again": ##"""
<form method="post" action="{{#kept}}{{.path}}{{/kept}}" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="{{csrf}}">
{{>kept-fields}}
{{>kept-texts}}
<p class="actions"><button>{{t.kept-send}}</button><a class="button quiet" href="/">{{t.to-start}}</a></p>
</form>

"""##,
        "kept-fields": ##"""
{{#kept}}{{#.fields}}<input type="hidden" name="{{.name}}" value="{{.value}}">
{{/.fields}}{{/kept}}

"""##,
        "kept-texts": ##"""
{{#kept}}{{#.hasTexts}}<section class="panel" aria-labelledby="kept"><h2 id="kept">{{t.kept-written}}</h2>
{{#.texts}}<p class="prose">{{.}}</p>
{{/.texts}}</section>{{/.hasTexts}}
{{#.hadFiles}}<p class="hint">{{t.kept-files}}</p>{{/.hadFiles}}{{/kept}}

"""##,
        "kept": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{t.kept-lead}}</p>
{{>kept-again}}
</div>
{{/main}}{{/frame}}

"""##,
        "limits": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.limits-lead}}</p>
{{#paused}}
<div class="note warning" role="note">
<p><strong>{{.}}</strong></p>
<p>{{t.limits-paused-text}}</p></div>{{/paused}}
{{#hasBrakes}}
<div class="note warning" role="note">
{{#brakes}}
<p>{{.}}</p>{{/brakes}}</div>{{/hasBrakes}}
<section aria-labelledby="counted">
<h2 id="counted">{{t.limits-counted}}</h2>
<div class="panel">
{{#counts}}
<div class="meter">
<p class="split"><strong>{{.label}}</strong> <span>{{.value}}</span></p>{{{.barMarkup}}}{{#.hasNote}}
<p class="hint">{{.note}}</p>{{/.hasNote}}</div>{{/counts}}</div>
<p class="hint">{{t.limits-not-counted}}</p></section>
<section aria-labelledby="each">
<h2 id="each">{{t.limits-each}}</h2>
<dl class="facts">
{{#caps}}
<div>
<dt>{{.label}}</dt>
<dd>{{.value}}</dd></div>{{/caps}}</dl>
<p class="hint">{{t.limits-more}}</p></section>
<section aria-labelledby="stopped">
<h2 id="stopped">{{stoppedTitle}}</h2>
{{#hasStopped}}
<div class="scroll">
<table class="stack">
<caption class="unseen">{{stoppedTitle}}</caption>
<thead>
<tr>
<th scope="col">{{t.limits-when}}</th>
<th scope="col">{{t.limits-outcome}}</th>
<th scope="col">{{t.policy-rule}}</th>
<th scope="col">{{t.held-code}}</th></tr></thead>
<tbody>
{{#stopped}}
<tr>
<th scope="row">{{.when}}</th>
<td data-label="{{t.limits-outcome}}"><span><span class="badge {{.disposition}}">{{.outcome}}</span></span></td>
<td data-label="{{t.policy-rule}}"><span>{{#.rules}}{{.}}<br>{{/.rules}}</span></td>
<td data-label="{{t.held-code}}"><a href="{{.path}}">{{t.limits-why}} <code>{{.code}}</code></a></td></tr>{{/stopped}}</tbody></table></div>{{/hasStopped}}
{{^hasStopped}}
<div class="empty">
<p>{{noneStopped}}</p></div>{{/hasStopped}}
<p class="hint"><a href="/held">{{t.limits-held}}</a> · <a href="/why">{{t.held-why-link}}</a> · <a href="/policy/clauses">{{t.clauses-title}}</a></p></section>
{{/main}}{{/frame}}

"""##,
        "login-form": ##"""
<form method="post" action="/login" enctype="multipart/form-data">
<input type="hidden" name="csrf" value="{{csrf}}">
<input type="hidden" name="next" value="{{next}}">
{{>kept-fields}}
<div class="field"><label for="login">{{t.login-name}}</label>
<input id="login" name="login" value="{{login}}" autocomplete="username" autocapitalize="none" spellcheck="false" required></div>
<div class="field"><label for="password">{{t.login-password}}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required></div>
<p class="actions"><button>{{t.login-title}}</button></p>
</form>

"""##,
        "login": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#hasLeft}}<div class="toast good" role="status">{{t.login-left}}</div>{{/hasLeft}}
{{#hasChosen}}<div class="toast good" role="status">{{t.login-chosen}}</div>{{/hasChosen}}
{{#problem}}<div class="problems" role="alert" id="problem"><p>{{.}}</p></div>{{/problem}}
{{>login-form}}
{{>kept-texts}}
<p class="hint">{{t.login-guardians}} <a href="/forgotten">{{t.forgotten-title}}</a> · <a href="/join">{{t.join-title}}</a></p>
<p class="hint">{{t.login-forgotten}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "new-password": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
<form method="post"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="new">{{t.password-new}}</label><p class="hint" id="rules">{{t.password-rules}}</p><input id="new" name="new" type="password" autocomplete="new-password" aria-describedby="rules" required></div>
<div class="field"><label for="again">{{t.password-again}}</label><input id="again" name="again" type="password" autocomplete="new-password" required></div>
<p class="actions"><button>{{t.new-password-do}}</button></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "notice-again": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{t.notice-again-text}}</p>
<p>{{t.notice-again-else}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "notice-code": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#isUnknown}}<div class="problems" role="alert" id="problem"><p><strong>{{t.notice-code-unknown}}</strong></p><p>{{t.notice-code-unknown-text}}</p></div>{{/isUnknown}}
<p class="lead">{{t.notice-code-lead}}</p>
<form method="post" action="/n"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="code">{{t.notice-code}}</label><p class="hint" id="code-hint">{{t.notice-code-hint}}</p>
<input id="code" name="code" class="code" dir="ltr" value="{{typed}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" aria-describedby="code-hint{{#isUnknown}} problem{{/isUnknown}}"{{#isUnknown}} aria-invalid="true"{{/isUnknown}} required></div>
<p class="actions"><button>{{t.notice-code-open}}</button></p>
</form>
<p class="hint">{{t.notice-code-paper}}</p>
</div>
{{/main}}{{/frame}}

"""##,
        "notice-form": ##"""
{{#isOverruled}}<p class="note warning">{{t.notice-overruled-lead}}</p>{{/isOverruled}}
{{#deadline}}<p class="deadline"><strong>{{.}}</strong></p>{{/deadline}}
<form method="post" action="{{action}}" id="answer"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="version" value="{{version}}"><input type="hidden" name="seen" value="{{seenLast}}">
{{#isSharing}}<fieldset{{#signerError}} aria-describedby="signer-e"{{/signerError}}><legend>{{t.notice-who}}</legend>
{{#readers}}<label class="choice pick" for="{{.id}}"><input type="radio" id="{{.id}}" name="signer" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><bdi>{{.name}}</bdi></label>{{/readers}}
{{#signerError}}<p class="error" id="signer-e">{{.}}</p>{{/signerError}}</fieldset>{{/isSharing}}
{{#asked}}<fieldset><legend>{{.legend}}</legend>
{{#.questions}}{{>notice-question}}{{/.questions}}
{{#.hasBox}}<label class="choice pick" for="{{.boxId}}"><input type="checkbox" id="{{.boxId}}" name="{{.box}}" value="1"{{#.isTicked}} checked{{/.isTicked}}><span>{{.boxLabel}}</span></label>{{/.hasBox}}
{{#.attests}}<label class="choice pick" for="{{.attestId}}"><input type="checkbox" id="{{.attestId}}" name="{{.attest}}" value="1"{{#.isAttested}} checked{{/.isAttested}}><span>{{.attestLabel}}</span></label>{{/.attests}}
</fieldset>{{/asked}}
{{#signs}}<div class="field"><label for="name">{{t.notice-name}}{{#signsOnlyToAttest}} <small>{{t.notice-name-to-attest}}</small>{{/signsOnlyToAttest}}</label>
<input id="name" name="name" value="{{typedName}}" autocomplete="name" dir="auto" maxlength="{{longestName}}"{{#nameError}} aria-invalid="true" aria-describedby="name-e"{{/nameError}}>
{{#nameError}}<p class="error" id="name-e">{{.}}</p>{{/nameError}}</div>
<div class="field"><label class="choice pick" for="confirm"><input type="checkbox" id="confirm" name="confirm" value="1"{{#isConfirmed}} checked{{/isConfirmed}}{{#confirmError}} aria-invalid="true" aria-describedby="confirm-e"{{/confirmError}}><span>{{t.notice-confirm}}</span></label>
{{#confirmError}}<p class="error" id="confirm-e">{{.}}</p>{{/confirmError}}</div>{{/signs}}
<p class="actions"><button>{{t.notice-send}}</button></p>
</form>

"""##,
        "notice-gone": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
<p>{{t.notice-gone-text}}</p>
{{#canAsk}}<form method="post" action="{{again}}"><input type="hidden" name="csrf" value="{{csrf}}">
<p class="hint" id="again-hint">{{t.notice-gone-hint}}</p>
<p class="actions"><button aria-describedby="again-hint">{{t.notice-gone-again}}</button></p></form>{{/canAsk}}
<p class="actions"><a class="button quiet" href="/n">{{t.notice-code-title}}</a></p>
</div>
{{/main}}{{/frame}}

"""##,
        "notice-line": ##"""
<li><a class="card" href="{{.path}}"><strong dir="auto">{{.subject}}</strong>
{{#.isOpen}}<span class="badge hold">{{t.notice-still-open}}</span> {{/.isOpen}}{{#.isRecalled}}<span class="badge refuse">{{t.notices-recalled}}</span> {{/.isRecalled}}{{#.isCorrected}}<span class="badge label">{{t.notices-corrected}}</span> {{/.isCorrected}}
{{#.hasDeadline}}<span class="line"><b>{{.deadline}}</b></span>{{/.hasDeadline}}
{{#.hasChildren}}<span class="line"><bdi>{{.children}}</bdi></span>{{/.hasChildren}}
<span class="line"><bdi>{{.author}}</bdi> · {{.sent}}</span></a></li>

"""##,
        "notice-question": ##"""
{{#.hasOptions}}<fieldset class="plain" id="{{id}}"{{#described}} aria-describedby="{{.}}"{{/described}}><legend dir="auto">{{wording}}{{#isOptional}} <small>{{t.notice-optional}}</small>{{/isOptional}}</legend>
{{#said}}<p class="hint" id="{{id}}-s" dir="auto">{{.}}</p>{{/said}}
{{#options}}<label class="choice pick" for="{{.id}}"><input type="radio" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span dir="auto">{{.label}}</span></label>{{/options}}
{{#hasError}}<p class="error" id="{{id}}-e">{{error}}</p>{{/hasError}}</fieldset>{{/.hasOptions}}
{{^.hasOptions}}<div class="field"><label for="{{id}}" dir="auto">{{wording}}{{#isOptional}} <small>{{t.notice-optional}}</small>{{/isOptional}}</label>
{{#said}}<p class="hint" id="{{id}}-s" dir="auto">{{.}}</p>{{/said}}
{{#isText}}<textarea id="{{id}}" name="{{name}}" rows="3" dir="auto" maxlength="{{longest}}"{{#hasError}} aria-invalid="true"{{/hasError}}{{#described}} aria-describedby="{{.}}"{{/described}}>{{value}}</textarea>{{/isText}}
{{#isDay}}<input type="date" id="{{id}}" name="{{name}}" value="{{value}}"{{#hasError}} aria-invalid="true"{{/hasError}}{{#described}} aria-describedby="{{.}}"{{/described}}>{{/isDay}}
{{#hasError}}<p class="error" id="{{id}}-e">{{error}}</p>{{/hasError}}</div>{{/.hasOptions}}

"""##,
        "notice": ##"""
{{<frame}}{{$main}}
<article class="narrow notice">
{{#isThanked}}<div class="toast good" role="status"><p><strong>{{t.notice-done-title}}</strong></p><p>{{t.notice-done-text}}</p></div>{{/isThanked}}
{{#recalled}}<div class="note warning" role="status"><p><strong>{{t.notice-recalled-title}}</strong></p><p>{{.}}</p>{{#reason}}<p dir="auto">{{.}}</p>{{/reason}}</div>{{/recalled}}
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><p><strong>{{problemsLead}}</strong></p><ul>{{#problems}}<li><a href="{{.field}}"><bdi>{{.text}}</bdi></a></li>{{/problems}}</ul></div>{{/hasProblems}}
<h1 dir="auto">{{subject}}</h1>
<p class="byline"><strong dir="auto">{{author}}</strong>, {{role}}<br>{{sent}}<br>{{t.notice-to}} <span dir="auto">{{audience}}</span></p>
{{#corrected}}<p class="note warning">{{.}}{{#asksAgain}}<br><strong>{{t.notice-asks-again}}</strong>{{/asksAgain}}</p>{{/corrected}}
{{#isRecalled}}<details><summary>{{t.notice-recalled-old}}</summary><div class="letter" dir="auto">{{{textMarkup}}}</div></details>{{/isRecalled}}
{{#isAsked}}<p class="note warning">{{#deadline}}<strong>{{.}}</strong><br>{{/deadline}}<a href="#answering">{{t.notice-answer-title}}</a></p>{{/isAsked}}
{{^isRecalled}}<div class="letter panel" dir="auto">{{{textMarkup}}}</div>
{{#hasFiles}}<section aria-labelledby="files"><h2 id="files">{{t.notice-files}}</h2><ul class="files">{{#files}}<li><a class="button quiet" href="{{.path}}" download><bdi>{{.name}}</bdi> <small dir="ltr">{{.size}}</small></a></li>{{/files}}</ul></section>{{/hasFiles}}{{/isRecalled}}
{{#hasChildren}}<section aria-labelledby="state"><h2 id="state">{{t.notice-state}}</h2>
{{#closed}}<div class="note"><p><strong>{{t.notice-closed-title}}</strong></p><p>{{.}}</p></div>{{/closed}}
{{#children}}<div class="panel"><div class="split"><h3><bdi>{{.name}}</bdi>{{#.className}} <small>{{.}}</small>{{/.className}}</h3>{{#.isDone}}<span class="badge good">{{t.notice-all-done}}</span>{{/.isDone}}{{#.isOpen}}<span class="badge hold">{{t.notice-still-open}}</span>{{/.isOpen}}</div>
{{#.hasAnswers}}<dl class="facts">{{#.answers}}<div><dt dir="auto">{{.wording}}</dt><dd dir="auto">{{.answer}}{{#.by}} <small>(<bdi>{{.}}</bdi>)</small>{{/.by}}{{#.before}}<br><span class="hint">{{.}}</span>{{/.before}}</dd></div>{{/.answers}}</dl>{{/.hasAnswers}}
{{#.hasLines}}<ul class="ticks">{{#.lines}}<li{{#.isDone}} class="done"{{/.isDone}}>{{.text}}</li>{{/.lines}}</ul>{{/.hasLines}}
{{#.oneIsEnough}}<p class="hint">{{t.notice-one-is-enough}}</p>{{/.oneIsEnough}}
</div>{{/children}}</section>{{/hasChildren}}
{{#answerThemselves}}<p class="note">{{.}}</p>{{/answerThemselves}}
{{#takesAnswers}}{{#isFolded}}<details><summary>{{t.notice-change}}</summary>{{>notice-form}}</details>{{/isFolded}}{{^isFolded}}<section aria-labelledby="answering"><h2 id="answering">{{t.notice-answer-title}}</h2>{{>notice-form}}</section>{{/isFolded}}{{/takesAnswers}}
<p class="hint">{{replyHint}}</p>
{{#isPersonal}}<p class="hint">{{t.notice-private}}</p>{{/isPersonal}}
{{#hasCode}}<p class="hint"><a href="{{codePath}}">{{t.verify-title}}</a> <code dir="ltr">{{code}}</code></p>{{/hasCode}}
{{#seen}}<link rel="stylesheet" href="{{.}}">{{/seen}}
</article>
{{/main}}{{/frame}}

"""##,
        "notices": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#hasOpen}}<section aria-labelledby="open"><h2 id="open">{{t.notices-open}}</h2><ul class="list">{{#open}}{{>notice-line}}{{/open}}</ul></section>{{/hasOpen}}
{{#hasRest}}<section aria-labelledby="rest"><h2 id="rest">{{t.notices-rest}}</h2><ul class="list">{{#rest}}{{>notice-line}}{{/rest}}</ul></section>{{/hasRest}}
{{#isEmpty}}<div class="empty"><p>{{t.notices-none}}</p></div>{{/isEmpty}}
{{#hasNext}}<p class="pages"><a class="button quiet" href="{{next}}" rel="next">{{t.next-page}}</a></p>{{/hasNext}}
</div>
{{/main}}{{/frame}}

"""##,
        "office": ##"""
{{<frame}}{{$main}}
<div class="split heading"><h1>{{title}}</h1><a class="button quiet" href="/families">{{t.nav-families}}</a></div>
<p class="lead">{{t.office-lead}}</p>
<form method="get" action="/office" class="search" role="search">
<label class="unseen" for="q">{{t.office-search}}</label>
<input id="q" name="q" type="search" value="{{search}}" placeholder="{{t.office-search}}" maxlength="100">
<button class="quiet">{{t.search}}</button>
</form>
<section aria-labelledby="bounced"><h2 id="bounced">{{t.office-bounced}}</h2>
{{#hasBounced}}
<p class="hint">{{bouncedCount}}</p>
<div class="scroll"><table class="stack">
<caption class="unseen">{{t.office-bounced}}</caption>
<thead><tr>
<th scope="col">{{t.office-address}}</th>
<th scope="col">{{t.class-guardians}}</th>
<th scope="col">{{t.office-children}}</th>
<th scope="col">{{t.office-why}}</th>
<th scope="col">{{t.office-last}}</th>
</tr></thead>
<tbody>
{{#bounced}}
<tr>
<th scope="row"><code>{{.address}}</code></th>
<td data-label="{{t.class-guardians}}"><span>{{#.guardians}}<a href="{{.path}}">{{.name}}</a><br>{{/.guardians}}</span></td>
<td data-label="{{t.office-children}}"><span>{{#.children}}{{.}}<br>{{/.children}}</span></td>
<td data-label="{{t.office-why}}"><span>{{#.status}}{{.}}{{/.status}}</span></td>
<td data-label="{{t.office-last}}"><span>{{.time}}<br><small class="hint">{{.count}}</small></span></td>
</tr>
{{/bounced}}
</tbody></table></div>
{{#moreBounced}}<p class="hint">{{.}}</p>{{/moreBounced}}
{{/hasBounced}}
{{^hasBounced}}
<div class="empty"><p>{{#isSearching}}{{t.office-none-found}}{{/isSearching}}{{^isSearching}}{{t.office-no-bounced}}{{/isSearching}}</p></div>
{{/hasBounced}}
</section>
<section aria-labelledby="without"><h2 id="without">{{t.office-without}}</h2>
{{#hasWithout}}
<p class="hint">{{withoutCount}}</p>
<div class="scroll"><table class="stack">
<caption class="unseen">{{t.office-without}}</caption>
<thead><tr>
<th scope="col">{{t.ann-child-column}}</th>
<th scope="col">{{t.office-guardian}}</th>
<th scope="col">{{t.class-reach}}</th>
</tr></thead>
<tbody>
{{#without}}
<tr>
<th scope="row">{{.child}}</th>
<td data-label="{{t.office-guardian}}">{{#.guardian}}<a href="{{.path}}">{{.name}}</a>{{/.guardian}}{{#.noGuardian}}{{t.office-no-guardian}}{{/.noGuardian}}</td>
<td data-label="{{t.class-reach}}"><span>
{{#.isWholeFamily}}<span class="badge label">{{t.reach-paper}}</span>{{/.isWholeFamily}}
{{^.isWholeFamily}}<span class="badge">{{t.office-other-reached}}</span>{{/.isWholeFamily}}
</span></td>
</tr>
{{/without}}
</tbody></table></div>
{{#moreWithout}}<p class="hint">{{.}}</p>{{/moreWithout}}
{{/hasWithout}}
{{^hasWithout}}
<div class="empty"><p>{{#isSearching}}{{t.office-none-found}}{{/isSearching}}{{^isSearching}}{{t.office-no-without}}{{/isSearching}}</p></div>
{{/hasWithout}}
</section>
{{/main}}{{/frame}}

"""##,
        "orders": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.orders-lead}}</p>
{{#hasBrakes}}<section aria-labelledby="now"><h2 id="now">{{t.orders-now}}</h2>
<ul class="list">{{#brakes}}<li class="note warning"><div class="split"><p><strong>{{.label}}</strong><br>{{t.orders-until}} {{.until}}<br>{{.reason}}</p>
</div>
<details><summary>{{t.orders-release-dots}}</summary><form method="post" action="/orders/release"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="what" value="{{.what}}">
<div class="field"><label for="r-{{.place}}">{{t.orders-release-why}}</label><input id="r-{{.place}}" name="release-reason" maxlength="200" required></div>
<p class="actions"><button class="quiet">{{t.orders-release}}</button></p></form></details></li>{{/brakes}}</ul></section>{{/hasBrakes}}
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
        "own-setting": ##"""
{{#own}}<fieldset><legend>{{t.own-title}}</legend><p class="hint">{{t.own-lead}}</p>
<div class="row">{{#.fields}}{{>field}}{{/.fields}}</div>
<datalist id="own-values">{{#.values}}<option value="{{.value}}"></option>{{/.values}}</datalist>
<datalist id="groups">{{#.names}}<option value="{{.}}"></option>{{/.names}}</datalist>
<div class="row"><div class="field"><label for="own-group">{{t.own-group}}</label><input id="own-group" name="own-group" value="{{.group}}" list="groups" autocomplete="off" spellcheck="false" maxlength="64"{{#.hasError}} aria-invalid="true" aria-describedby="own-e"{{/.hasError}}></div>
<div class="field"><label for="own-setting">{{t.own-setting}}</label><select id="own-setting" name="own-setting">{{#.settings}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.settings}}</select></div>
<div class="field"><label for="own-value">{{t.backtest-value}}</label><input id="own-value" name="own-value" list="own-values" value="{{.value}}" autocomplete="off" spellcheck="false" maxlength="40"></div></div>
{{#.hasError}}<p class="error" id="own-e">{{.error}}</p>{{/.hasError}}</fieldset>{{/own}}

"""##,
        "password": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{title}}</h1>
{{#mustChange}}<p>{{t.password-must}}</p>{{/mustChange}}
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><ul>{{#problems}}<li>{{.}}</li>{{/problems}}</ul></div>{{/hasProblems}}
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
<div class="split"><p><strong>{{.reason}}</strong><br><span class="hint">{{.when}} · {{.who}} · {{t.history-version}} {{.version}}{{#.restored}} · {{.}}{{/.restored}}</span></p></div>
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
{{>own-setting}}
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
{{>own-setting}}
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
{{#hasEnding}}<section class="panel" aria-labelledby="ending"><h2 id="ending">{{t.ending-title}}</h2><ul>{{#ending}}<li>{{#.isUrgent}}<strong>{{.text}}</strong>{{/.isUrgent}}{{^.isUrgent}}{{.text}}{{/.isUrgent}} <a href="{{.path}}">{{.name}}</a>: <code>{{.entry}}</code></li>{{/ending}}</ul></section>{{/hasEnding}}
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
        "problem-summary": ##"""
{{#hasProblems}}<div class="problems" role="alert" tabindex="-1" autofocus><p><strong>{{t.ann-problems}}</strong></p><ul>{{#problems}}<li><a href="#{{.field}}">{{.text}}</a></li>{{/problems}}</ul></div>{{/hasProblems}}

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
<div class="field"><label for="reason">{{t.orders-reason}}</label><input id="reason" name="reason" maxlength="200" required aria-describedby="reason-hint"><p class="hint" id="reason-hint">{{t.recall-reason-hint}}</p></div>
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
{{#hasRecalls}}<ul class="list">{{#recalls}}<li class="panel"><div class="split"><p><strong>{{.text}}</strong> <span class="badge">{{.state}}</span><br><span class="hint">{{.when}} · {{.who}} · <code>{{.code}}</code>{{#.unreadOnly}} · {{t.recall-unread-only}}{{/.unreadOnly}}</span>{{#.stopped}}<br><span class="hint">{{.}}</span>{{/.stopped}}{{#.keptBack}}<br><span class="hint">{{.}}</span>{{/.keptBack}}{{#.lapsed}}<br><span class="hint">{{.}}</span>{{/.lapsed}}{{#.outside}}<br><span class="hint">{{.}}</span>{{/.outside}}</p>
</div>
{{#.isUndoable}}<details><summary>{{t.recall-undo-dots}}</summary><form method="post" action="{{.undo}}"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="r-{{.code}}">{{t.orders-reason}}</label><input id="r-{{.code}}" name="reason" maxlength="200" required></div>
<p class="actions"><button class="quiet">{{t.recall-undo}}</button></p></form></details>{{/.isUndoable}}</li>{{/recalls}}</ul>{{/hasRecalls}}
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
<div><dt>{{t.verify-office}}</dt><dd>{{office}}</dd></div>
<div><dt>{{t.verify-sent}}</dt><dd>{{sent}}</dd></div>
<div><dt>{{t.verify-audience}}</dt><dd><bdi>{{audience}}</bdi></dd></div>
<div><dt>{{t.verify-subject}}</dt><dd><bdi>{{subject}}</bdi></dd></div>
{{#former}}<div><dt>{{t.verify-former}}</dt><dd><bdi>{{.}}</bdi></dd></div>
{{/former}}<div><dt>{{t.verify-code}}</dt><dd><code dir="ltr">{{code}}</code></dd></div>
</dl>
{{#recalled}}<div class="note warning"><p><strong>{{t.verify-recalled-title}}</strong></p><p>{{.}}</p></div>{{/recalled}}
{{#corrected}}<p class="note warning">{{.}}</p>{{/corrected}}
<p>{{t.verify-compare}}</p>
</div>{{/isKnown}}
{{#isUnknown}}<div class="problems" role="alert"><p><strong>{{t.verify-unknown}}</strong></p><p>{{t.verify-unknown-text}}</p></div>{{/isUnknown}}
{{^isKnown}}{{^isUnknown}}<p class="lead">{{t.verify-lead}}</p>{{/isUnknown}}{{/isKnown}}
<form method="get" action="/echt">
<div class="field"><label for="code">{{t.verify-code}}</label><p class="hint" id="code-hint">{{t.verify-code-hint}}</p>
<input id="code" dir="ltr" name="code" value="{{typed}}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="300" aria-describedby="code-hint" required></div>
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
<form method="post" action="{{base}}"><input type="hidden" name="csrf" value="{{csrf}}">
<p class="actions"><button{{#isWithdrawing}} class="danger"{{/isWithdrawing}} name="choice" value="{{choice}}">{{label}}</button><a class="button quiet" href="/waiting">{{t.cancel}}</a></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "waiting": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p class="lead">{{t.waiting-lead}}</p>
{{#hasLetters}}
<ul class="list">
{{#letters}}
<li class="panel">
<h2>{{.subject}}</h2>
<p><span class="badge label">{{t.waiting-due}} {{.due}}</span></p>
<p class="hint">{{t.held-to}} {{#.audience}}{{.}} · {{/.audience}}{{t.waiting-since}} {{.since}} · <a href="/why/{{.code}}">{{t.held-why-code}} {{.code}}</a></p>
<p class="actions">
<a class="button quiet" href="{{.path}}?do=hasten">{{t.waiting-hasten-dots}}</a>
<a class="button quiet" href="{{.path}}?do=withdraw">{{t.waiting-withdraw-dots}}</a></p></li>{{/letters}}</ul>{{/hasLetters}}
{{^hasLetters}}
<div class="empty">
<p>{{t.waiting-none}}</p></div>{{/hasLetters}}
{{/main}}{{/frame}}

"""##,
        "welcome": ##"""
{{<frame}}{{$main}}
<div class="narrow">
<h1>{{t.welcome-title}}</h1>
<p>{{t.welcome-text}}</p>
<p class="actions"><a class="button" href="/login">{{t.login-title}}</a><a class="button quiet" href="/n">{{t.notice-code-title}}</a><a class="button quiet" href="/verify">{{t.nav-verify}}</a></p>
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
{{#.isBreach}}<details><summary>{{t.why-clause}}: {{.title}}</summary><p>{{.text}}</p><p class="hint"><a href="/policy/clauses#c-{{.clauseID}}">{{t.why-all-clauses}}</a> · <code>{{.rule}}</code></p></details>{{/.isBreach}}
{{^.isBreach}}<p class="hint">{{.title}}: {{.text}} <code>{{.rule}}</code></p>{{/.isBreach}}
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
        "de-du": ##"""
# German as children are spoken to; what isn't here stands in de.txt and family/de.txt for everyone.
why-lead = In der Antwort deines Mailprogramms steht ein Code der Entscheidung. Er erklärt nur dem, der die Nachricht geschrieben hat, was geschehen ist.
why-unknown = Zu diesem Code gibt es keine Nachricht von dir. Bitte prüfe die Schreibweise.
held-own = Deine eigenen Nachrichten
held-none-own = Von dir wartet keine Nachricht.
held-others-decide = Darüber entscheidet jemand anderes; du bekommst Bescheid. Du kannst die Nachricht zurückziehen.
held-asked = Wer darüber entscheidet, ist gefragt. Du bekommst Bescheid.
held-own-sent = Erledigt. Deine Nachricht ist unterwegs.
held-not-yours = Über diese Nachricht entscheidest du nicht.
limits-lead = So viel hast du gesendet, und so viel geht noch. Was gezählt wird, wird von selbst wieder frei.
limits-not-counted = Mitteilungen an deine Gruppen zählen nicht mit.
limits-exemption = Ausnahme für dich
limits-paused = Dein Versand nach außen pausiert bis {until}.
limits-paused-text = Nichts von dir geht an Adressen außerhalb der Schule, auch keine Briefe an private Adressen von Eltern. Innerhalb der Schule geht deine Post weiter. Hast du das nicht selbst gesendet, benutzt vielleicht jemand anderes dein Konto: Ändere dein Passwort und sag der Administration Bescheid.
limits-none-stopped = In den letzten {days} Tagen wurde keine deiner Nachrichten angehalten oder abgelehnt.
start-limits = Wie viel du heute noch senden kannst, und was angehalten wurde
kept-lead = Du bist wieder angemeldet. Bitte sieh durch, was du eingetragen hast, und schick es noch einmal ab.
password-changed = Dein Passwort ist geändert. Andere Geräte sind abgemeldet und brauchen das neue.
password-must = Dieses Passwort wurde dir gegeben. Bitte wähle jetzt ein eigenes; danach geht es weiter.
password-rules = Mindestens 8 Zeichen mit großen und kleinen Buchstaben, einer Ziffer und einem Sonderzeichen, ohne deinen Namen.
consent-lead = Jede Einwilligung ist freiwillig. Du kannst sie hier jederzeit mit einem Klick widerrufen; das gilt sofort und hat keine Nachteile.
consent-said-given = Danke. Deine Einwilligung ist vermerkt.
consent-text-changed = Der Text hat sich eben geändert. Bitte lies ihn noch einmal und entscheide dann.
consent-not-possible = Das ist gerade nicht möglich. Bitte sieh nach, was hier jetzt steht.
start-consents = Sehen, geben und widerrufen, worin du einwilligst

"""##,
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
why-all-clauses = Die ganze Nutzungsordnung
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
held-why-words = Mit diesen Worten wird es dem Absender erklärt.
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
held-ask = Um Freigabe bitten
held-asked = Wer darüber entscheidet, ist gefragt. Sie bekommen Bescheid.
held-dont = Nicht senden
held-decide = Was soll geschehen?
held-release = Zustellen
held-refuse = Ablehnen
held-refuse-dots = Ablehnen …
held-refuse-title = Nachricht ablehnen
held-reason = Grund für den Absender
held-reason-hint = Ein oder zwei Sätze. Der Absender bekommt sie zu lesen, von außen nur bei bewiesener Adresse. Sie stehen auch im Protokoll.
held-needs-reason = Bitte schreiben Sie dazu, warum.
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
held-own-sent = Erledigt. Ihre Nachricht ist unterwegs.
held-own-dont = Erledigt. Die Nachricht wird nicht gesendet.
held-not-yours = Über diese Nachricht entscheiden Sie nicht.
held-reaches-nobody = Die Nachricht würde niemanden mehr erreichen. Lehnen Sie sie ab, damit sie nicht weiter wartet.
held-may-not-write = Der Absender darf an diese Liste nicht schreiben. Die Nachricht wartet weiter.
held-not-offered = Das lässt sich mit dieser Nachricht nicht machen. Sie wartet weiter.
policy-title = Regeln
policy-lead = Jede Regel zählt, was sie findet. Was daraus folgt, legen Sie für jede Rolle fest. Jede Änderung hat einen Grund, gilt innerhalb einer Sekunde und lässt sich zurücknehmen.
policy-last = Letzte Änderung:
ending-title = Ausnahmen, die Sie ansehen sollten
ending-soon = Endet am {until}:
ending-over = Seit {until} vorbei:
ending-never = Ohne Ende:
policy-rule = Regel
policy-then = Folge
policy-then-long = Was folgt, wenn die Regel etwas findet
policy-counts = Gezählt wird über die letzten 14 Tage. „Doch zugestellt“ heißt: angehalten, aber wer entscheidet, hat die Nachricht unverändert durchgelassen: ein Fehlalarm. Dass Absender auf eine Rückfrage selbst „so senden, wie sie ist“ antworten, zählt nicht dazu.
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
settings-still-waiting = Gespeichert. Mitteilungen, die schon warten: {count}. Was nach den neuen Ruhezeiten nicht mehr warten muss, geht innerhalb einer Minute hinaus; später als angekündigt geht nichts.
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
history-undo-text = Danach gilt wieder, was davor galt. Noch einmal zurücknehmen geht einen weiteren Schritt zurück; jeder Stand lässt sich wiederherstellen.
history-undo-reason = Letzte Änderung zurückgenommen
history-undone = Zurückgenommen: Es gilt wieder Stand {version}. Notbremsen bleiben, wie sie sind. Noch einmal zurücknehmen geht einen Schritt weiter zurück.
history-undone-all = Zurückgenommen: Es gilt wieder, was mitgeliefert ist. Notbremsen bleiben, wie sie sind.
history-nothing = Es gibt nichts mehr zurückzunehmen: Es gilt schon, was am Anfang galt.
history-as = wieder wie Stand {version}
history-as-defaults = wieder wie mitgeliefert
history-moved-on = Inzwischen hat sich etwas geändert. Bitte sehen Sie sich den neuen Stand an.
history-restore = Diesen Stand wiederherstellen
history-restore-do = Wiederherstellen
history-restore-reason = Stand {version} wiederhergestellt
history-restored = Wiederhergestellt. Es gilt ab jetzt; Notbremsen bleiben, wie sie sind.
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
backtest-list-gone = (Verteiler, den es nicht mehr gibt)
backtest-caveats = Was sich so nicht sagen lässt
backtest-before = {count} {count|Entscheidung fiel|Entscheidungen fielen} schon durch frühere Änderungen anders aus und {count|zählt|zählen} hier nicht mit.
backtest-unreadable = {count} {count|Aufzeichnung ist|Aufzeichnungen sind} nicht lesbar und nicht nachgerechnet.
backtest-apply = Diese Änderung übernehmen
backtest-apply-do = Übernehmen
curve-title = {name}: Treffer je Grenzwert ({role})
curve-chart = Treffer von {name} je Wert
curve-chart-text = Jetzt {old} mit {oldHits} {oldHits|Treffer|Treffern}, neu {new} mit {newHits} {newHits|Treffer|Treffern}
curve-chart-new = Neu {value} mit {hits} {hits|Treffer|Treffern}; bisher gilt der Wert der Rollen
curve-chart-old = Jetzt {value} mit {hits} {hits|Treffer|Treffern}; künftig gilt der Wert der Rollen
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
clauses-lead = Was für Mail, Chat und Forum der Schule gilt, und was davon die Technik durchsetzt.
clauses-paper = nur auf Papier
clauses-own = eigener Wortlaut der Schule
clauses-edit = Wortlaut ändern
clauses-tally = Letzte 30 Tage: {tally}.
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
orders-lead = Wenn etwas schiefläuft: Post auf Zeit anhalten. Wer schreibt, erfährt, wann es weitergeht. Postmaster bleibt immer erreichbar.
orders-now = Das steht gerade still
orders-none = Gerade ist nichts angehalten.
orders-until = bis
orders-release = Bremse lösen
orders-release-dots = Bremse lösen …
orders-release-why = Warum es weitergeht
orders-released = Gelöst. Die Post geht wieder.
orders-released-one = Gelöst. Anderes bleibt angehalten.
orders-put-on-title = Bremse ziehen
orders-put-on = Bremse ziehen
orders-what = Was
orders-for = Wie lange
orders-hours = {hours} {hours|Stunde|Stunden}
orders-reason = Grund
orders-reason-hint = Lehrkräfte und Personal lesen ihn, wenn sie schreiben; Kinder, Familien und Fremde nicht. Er steht auch im Verlauf.
recall-reason-hint = Steht im Protokoll.
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
rule-content.fraud = Klingt nach Betrug um Geld oder Gutscheine
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
setting-content.fraud-patterns = Wörter von Betrug um Geld
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
recall-kept-back = {count} {count|Exemplar war|Exemplare waren} noch nicht unterwegs und {count|bleibt|bleiben} hier.
recall-stopped = {count} {count|Exemplar wartete|Exemplare warteten} auf die Zeit zum Hinausgehen und {count|wurde|wurden} angehalten.
recall-waits-again = {count} {count|Exemplar war|Exemplare waren} angehalten und {count|wartet|warten} wieder oder {count|geht|gehen} gleich hinaus.
recall-lapsed = {count} davon {count|geht|gehen} nicht mehr hinaus: Die Frist für den Versand war vorbei.
recall-running = läuft
recall-done = zurückgeholt
recall-undoing = wird zurückgelegt
recall-undone = zurückgelegt
recall-expired = gelöscht
recall-unread-only = nur Ungelesenes
recall-undo = Rückgängig machen
recall-undo-dots = Rückgängig machen …
recall-ask-title = Diese Nachricht zurückholen?
recall-spreads = Verbreitung
recall-ask-letter = Der Text verschwindet aus allen Postfächern der Schule, von allen, die ihn weitergegeben haben. Was noch auf seine Zeit wartet, geht nicht hinaus.
recall-ask-one = Die Nachricht verschwindet aus allen Postfächern der Schule. Was davon noch auf seine Zeit wartet, geht nicht hinaus.
recall-ask-undo = Sechzig Tage lang können Sie das rückgängig machen. Was die Schule verlassen hat, bleibt draußen.
recall-unread = Nur ungelesene Exemplare; was jemand schon gelesen hat, bleibt liegen
recall-do = Zurückholen
recall-started = Zurückgeholt. Exemplare: {copies}, Personen: {people}.
recall-started-stopped = Angehalten, ehe sie hinausgingen. Exemplare: {stopped}.
recall-found-none = Es war kein Exemplar mehr in einem Postfach.
recall-put-back = Zurückgelegt. Exemplare: {copies}, Personen: {people}.
recall-nothing = Davon ist nichts zurückgeholt.
recall-never-held = Diese Nachricht wurde nie zugestellt: Sie wartet noch auf eine Entscheidung. Ablehnen lässt sie sich bei den angehaltenen Nachrichten.
recall-never-refused = Diese Nachricht wurde nie zugestellt: Sie wurde abgelehnt. Es gibt nichts zurückzuholen.
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
exemptions-withdraw-dots = Zurücknehmen …
exemptions-granted = Die Ausnahme gilt ab jetzt.
exemptions-withdrawn = Zurückgenommen. Es gilt wieder, was für alle gilt.
exemptions-nobody = Niemand an der Schule heißt genau so. Am sichersten ist die Schuladresse.
exemptions-bad-day = Bitte einen Tag, der noch kommt.
exemptions-bad-value = Möglich ist eine Zahl von {least} bis {most}.
exemptions-not-wider = Für {name} gilt ohnehin {value}. Eine Ausnahme muss darüber liegen.
exemptions-too-big = Diese Maschine nimmt höchstens {most} an. Mehr erlaubt limits.message-size in der Konfiguration.
limit-chain.spread.authors = Gleicher Text: so viele Absender
limit-chain.spread.readers = Gleicher Text: so viele Empfänger
limit-chain.spread.hours = Gleicher Text: innerhalb von
unit-points = Punkte
unit-tenths = Zehntel
unit-strikes = Verstöße
unit-hours = Stunden
clauses-quiet = Letzte 30 Tage: kein Treffer.
nav-announcements = Mitteilungen
start-announcements = An Klassen und Eltern schreiben, Rückmeldungen sehen
start-announcements-paper = Briefe für Familien ohne E-Mail drucken und Rückmeldungen eintragen
nav-classes = Klassen
start-classes = Wer in der Klasse ist, und wessen Familie keine E-Mail hat
nav-office = Adressen
start-office = Unzustellbare Adressen und Familien ohne E-Mail
nav-limits = Meine Grenzen
start-limits = Wie viel Sie heute noch senden können, und was angehalten wurde
search = Suchen
previous-page = Zurückblättern
yes = ja
no = nein
decimal-point = ,
ann-new = Neue Mitteilung
ann-edit = Mitteilung schreiben
ann-shelves = Welche Mitteilungen
ann-shelf-own = Meine
ann-shelf-classes = Von anderen an meine Klassen
ann-shelf-paper = Von anderen auf Papier
ann-search = Betreff oder Text suchen
ann-none-own = Sie haben noch keine Mitteilung geschrieben. Womit möchten Sie anfangen?
ann-none-classes = An Ihre Klassen hat noch niemand sonst geschrieben.
ann-none-may-not = Es gibt keine Klasse oder Gruppe, an die Sie schreiben. Gehört eine dazu, trägt die Administration Sie dort ein.
ann-none-paper = Gerade hat keine Familie eine Mitteilung auf Papier. Sobald eine hinausgeht, die keine E-Mail erreicht, steht sie hier.
ann-paper-lead = Briefe für Familien, die keine E-Mail erreicht: drucken, mitgeben, und eintragen, was zurückkommt. Antworten der anderen Familien sieht nur, wer gefragt hat.
ann-letters-print = Briefe drucken (PDF)
ann-letters-one-side = Für einseitigen Druck
ann-first-child = Rückmeldung eintragen: {name}
ann-next-child = Nächstes Kind: {name}
ann-paper-last = Alle eingetragen: zur Übersicht
ann-paper-files = Anlagen zum Ausdrucken
ann-none-found = Dazu gibt es keine Mitteilung.
ann-no-audience = noch niemand ausgewählt
ann-no-rights = Sie leiten keine Klasse oder Gruppe und unterrichten keine; deshalb können Sie keine Mitteilungen senden. Wenn das nicht stimmt, fragen Sie die Administration.
ann-state-draft = Entwurf
ann-state-scheduled = geht hinaus: {time}
ann-state-held = angehalten
ann-state-sent = gesendet: {time}
ann-state-recalled = zurückgenommen: {time}
ann-is-corrected = berichtigt
ann-until = bis {time}
ann-changed = zuletzt bearbeitet: {time}
ann-done-of = {done} von {all} vollständig
ann-children = {count} {count|Kind|Kinder}
ann-held-count = {count} {count|Nachricht von Ihnen ist|Nachrichten von Ihnen sind} angehalten. Ansehen
ann-waiting-count = {count} {count|Nachricht von Ihnen wartet|Nachrichten von Ihnen warten} auf ihre Zeit. Ansehen
ann-reach-guardians = {guardians} {guardians|Elternteil|Eltern} aus {families} {families|Familie|Familien}
ann-reach-children = {children} {children|Kind|Kinder}
ann-reach-of-age = {count} {count|volljährige Person liest|Volljährige lesen} selbst
ann-reach-staff = {count} {count|Person|Personen} aus dem Kollegium
ann-reach-paper = {count} {count|Familie|Familien} ohne E-Mail
ann-reach-paper-hint = Für sie drucken Sie nach dem Senden einen Brief.
ann-reach-more = {count|, und noch {count}|, und {count} weitere}
ann-reach-nobody = Das erreicht niemanden.
ann-reach-none = Wählen Sie aus, wer die Mitteilung bekommt.
ann-session-ended = Ihre Anmeldung ist abgelaufen. Schreiben Sie ruhig weiter: Beim Speichern melden Sie sich neu an, und nichts geht verloren.
ann-show-reach = Wen erreicht das?
ann-problems = Bitte noch ansehen:
ann-refused = Die Mitteilung wurde nicht angenommen. Sie steht weiter als Entwurf hier.
ann-templates = Mit Vorlage beginnen:
ann-audience = An wen?
ann-kind-of-class-guardians = Eltern einer Klasse
ann-kind-of-class-children = Kinder einer Klasse
ann-kind-of-group = Gruppen
ann-kind-of-all-guardians = Alle Eltern der Schule
ann-kind-of-all-children = Alle Kinder der Schule
ann-kind-of-staff = Kollegium
ann-kind-of-class-teachers = Lehrkräfte einer Klasse
ann-kind-of-child-guardians = Eltern eines Kindes
ann-text = Text
ann-text-hint = **fett** · Zeilen mit „- “ am Anfang werden eine Liste · Adressen mit https:// werden Links
ann-preview = Vorschau
ann-preview-label = Vorschau des Textes
ann-files = Anhänge
ann-choose-files = Dateien auswählen
ann-files-hint = Bis zu {count} Dateien, zusammen höchstens {size} MB.
ann-too-large = Das ist zusammen zu groß. Bitte wählen Sie kleinere oder weniger Dateien.
ann-attach = Anhängen
ann-remove = Entfernen
ann-kilobytes = {size} kB
ann-megabytes = {size} MB
ann-acknowledge = Kenntnisnahme
ann-children-sign = Die Mitteilung geht an Kinder: Sie bestätigen und antworten selbst, in ihrem Schulkonto. Brauchen Sie die Unterschrift der Eltern, schreiben Sie an die Eltern.
ann-quorum-none = Keine Bestätigung nötig
ann-quorum-one = Eine sorgeberechtigte Person bestätigt
ann-quorum-all = Alle Sorgeberechtigten bestätigen
ann-quorum-attested = Alle Sorgeberechtigten; eine Person darf für die andere mitbestätigen
ann-quorum-one-said = Eine sorgeberechtigte Person je Kind soll die Kenntnisnahme bestätigen.
ann-quorum-all-said = Alle Sorgeberechtigten je Kind sollen die Kenntnisnahme bestätigen.
ann-quorum-attested-said = Alle Sorgeberechtigten je Kind sollen bestätigen; eine Person darf für die andere mitbestätigen.
ann-quorum-children = Jedes Kind bestätigt selbst
ann-quorum-children-said = Jedes Kind soll die Kenntnisnahme selbst bestätigen. Die Eltern bekommen diese Mitteilung nicht.
ann-child = Unterschrift des Kindes (ab 14 Jahren)
ann-child-none = nicht nötig
ann-child-with = zusätzlich zu den Eltern
ann-child-instead = anstelle der Eltern
ann-child-with-said = Kinder ab 14 bestätigen selbst mit.
ann-child-instead-said = Kinder ab 14 bestätigen selbst, anstelle der Eltern.
ann-questions = Fragen
ann-questions-hint = Zum Beispiel „Mein Kind nimmt teil“. Beantwortet wird je Kind.
ann-questions-said = {count} {count|Frage wird|Fragen werden} je Kind beantwortet.
ann-questions-children-said = {count} {count|Frage|Fragen} beantwortet jedes Kind selbst.
ann-question-number = Frage {number}
ann-wording = Wortlaut
ann-kind = Art der Antwort
ann-kind-yes-no = Ja oder Nein
ann-kind-choice = Auswahl
ann-kind-text = Freier Text
ann-kind-day = Datum
ann-required = Antwort nötig
ann-choices = Antworten zur Auswahl, eine je Zeile
ann-remove-question = Frage entfernen
ann-add-question = Frage hinzufügen
ann-deadline = Frist
ann-deadline-hint = Wer dann noch fehlt, wird {first} Tage und {last} Tag vorher von selbst erinnert. Leer heißt: ohne Frist.
ann-deadline-said = Frist: {time}
ann-day = Tag
ann-time = Uhrzeit
ann-bad-day = Bitte einen Tag angeben, zum Beispiel 2.12.2026, und die Uhrzeit wie 18:30.
ann-bad-time = Bitte einen Tag und eine Uhrzeit in der Zukunft angeben.
ann-urgent = Dringend
ann-urgent-hint = Wartet keine Ruhezeiten ab. Nur für das, was nicht bis morgen warten kann.
ann-check = Weiter zum Senden
ann-save = Entwurf speichern
ann-saved = Der Entwurf ist gespeichert.
ann-discard = Verwerfen
ann-discard-dots = Verwerfen …
ann-discard-title = Diesen Entwurf verwerfen?
ann-discard-text = Text, Anhänge und Fragen sind dann weg. Es wurde noch nichts gesendet.
ann-discarded = Verworfen. Es wurde nichts gesendet.
ann-kept-meanwhile = Das steht jetzt im Entwurf
ann-take-kept = Damit weiterarbeiten
ann-take-typed = Unten steht noch, was Sie in diesem Fenster geschrieben haben. Wenn Sie es speichern, ersetzt es den Stand oben.
ann-is-out-title = Diese Mitteilung ist schon unterwegs
ann-is-out = Sie wurde inzwischen abgeschickt, vielleicht in einem anderen Fenster. Sie ging nicht noch einmal hinaus. Ändern lässt sich nur noch, was dort als Nächstes angeboten wird, zum Beispiel eine Berichtigung.
ann-is-gone-title = Diesen Entwurf gibt es nicht mehr
ann-is-gone = Er wurde inzwischen verworfen, vielleicht in einem anderen Fenster. Gesendet wurde nichts.
ann-keep-as-new = Als neuen Entwurf speichern
ann-see-sent = Zur Mitteilung
ann-to-list = Alle Mitteilungen
ann-send-title = So geht die Mitteilung hinaus
ann-goes-to = An
ann-asked = Was von den Empfängern erbeten wird
ann-asks-nothing = Nichts. Die Mitteilung wird nur gelesen.
ann-blanks = Im Text steht noch „___“: Da fehlt etwas aus der Vorlage.
ann-back-to-edit = Noch bearbeiten
ann-when = Wann?
ann-now = Jetzt senden
ann-now-urgent = Als dringend, ohne Ruhezeiten abzuwarten.
ann-quiet = Gerade sind Ruhezeiten; sie geht am {time} hinaus.
ann-later = Später senden
ann-send = Senden
ann-sent = Gesendet. Hier sehen Sie, was ankommt und wer antwortet.
ann-goes-out = Sie geht von selbst hinaus: {time}.
ann-is-held = Die Mitteilung wartet auf eine Entscheidung. Es wurde noch nichts zugestellt.
ann-held-title = Warum sie wartet
ann-scheduled-text = Noch hat sie niemand bekommen. Bis dahin können Sie sie ändern oder verwerfen.
ann-unschedule = Anhalten und bearbeiten
ann-unscheduled = Angehalten. Sie ist wieder ein Entwurf.
ann-too-late = Das ging nicht mehr: Sie ist schon unterwegs.
ann-progress = Stand
ann-chart = Stand für {all} Kinder.
ann-tone-done = vollständig
ann-tone-begun = angefangen
ann-tone-opened = geöffnet
ann-tone-waiting = keine Reaktion
ann-tone-bounced = unzustellbar
ann-tone-paper = auf Papier, noch nichts zurück
ann-copies-delivered = E-Mails zugestellt
ann-copies-under-way = unterwegs
ann-copies-opened = davon geöffnet
ann-copies-bounced = unzustellbar
ann-copies-paper = Briefe auf Papier
ann-families-opened = Familien, die sie geöffnet haben
ann-families-done = Familien, von denen alles da ist
ann-families-of = {count} von {all}
ann-open-answers = noch offen
ann-free-answers = {count} {count|Antwort|Antworten}, zu lesen beim Kind
ann-answers = Antworten
ann-remind = Fehlende jetzt erinnern
ann-reminded = Zuletzt erinnert: {time}
ann-reminds = Erinnert: {count} E-Mails sind unterwegs, nur an Familien, von denen etwas fehlt.
ann-reminds-one = Erinnert: Eine E-Mail ist unterwegs.
ann-reminds-children = Erinnert: {count} Kinder, von denen noch etwas fehlt, in ihren Schulpostfächern.
ann-reminds-children-one = Erinnert: Ein Kind, in seinem Schulpostfach.
ann-reminds-nobody = Es fehlt niemand mehr. Es wurde nichts gesendet.
ann-reminds-later = Vor Kurzem wurde schon erinnert. Das nächste Mal geht es ab {time}.
ann-reminds-quiet = Gerade sind Ruhezeiten, deshalb wurde niemand erinnert. Ab {time} geht es.
ann-reminds-closed = Hier wird nichts mehr erbeten, deshalb gibt es nichts zu erinnern.
ann-deadline-dots = Frist ändern …
ann-deadline-title = Frist ändern
ann-deadline-move = Frist speichern
ann-deadline-move-hint = Leer heißt: ohne Frist. Die Familien sehen die neue Frist auf ihrer Seite.
ann-deadline-moved = Die neue Frist gilt.
ann-correct-dots = Berichtigen …
ann-correct-title = Mitteilung berichtigen
ann-correct-lead = Ungelesene Exemplare in Schulpostfächern werden ersetzt; alle bekommen die Berichtigung, deutlich gekennzeichnet. Was schon bestätigt oder beantwortet ist, bleibt.
ann-correct-again = Noch einmal bestätigen und beantworten lassen
ann-correct-again-hint = Was bisher bestätigt oder beantwortet ist, zählt dann nicht mehr; auch Zettel auf Papier braucht es neu. Ohne Häkchen gilt es weiter, und es steht dabei, dass es älter ist als die Berichtigung.
ann-correct = Berichtigung senden
ann-correct-same = Text und Dateien sind noch dieselben. Ändern Sie zuerst etwas.
ann-correct-files = Dateien
ann-correct-files-hint = Was angehakt ist, geht mit der Berichtigung an alle; was nicht, gilt nicht mehr. Bis zu {count} Dateien, zusammen höchstens {size} MB.
ann-correct-more = Weitere Dateien
ann-correct-files-again = Die neuen Dateien sind noch nicht angehängt. Bitte wählen Sie sie noch einmal aus.
ann-corrected = Berichtigt. Die Berichtigung ist unterwegs.
ann-correct-quiet = Gerade sind Ruhezeiten: Die E-Mails an die Familien gehen am {time} hinaus.
ann-corrected-quiet = Berichtigt. Es sind Ruhezeiten: Die E-Mails an die Familien gehen am {time} hinaus.
ann-corrected-paper = Berichtigt. Die Berichtigung ist unterwegs. Briefe auf Papier, die neu zu drucken sind: {paper}.
ann-recall-dots = Zurücknehmen …
ann-recall-title = Diese Mitteilung zurücknehmen?
ann-recall-text = Ungelesene Exemplare verschwinden aus den Schulpostfächern. Eltern bekommen Bescheid, dass sie nicht mehr gilt; E-Mails außerhalb der Schule lassen sich nicht zurückholen. Die Seiten der Familien sagen, dass sie zurückgenommen ist.
ann-recall-reason = Was die Familien dazu lesen
ann-recall-reason-hint = Ein Satz genügt; darf leer bleiben.
ann-recall = Zurücknehmen
ann-recalled = Zurückgenommen: {withdrawn} ungelesene Exemplare sind weg, {told} Familien-E-Mails sagen Bescheid.
ann-recalled-paper = Zurückgenommen: {withdrawn} ungelesene Exemplare sind weg, {told} Familien-E-Mails sagen Bescheid. Familien mit Brief auf Papier, denen Sie selbst Bescheid sagen: {paper}.
ann-csv = Stand als CSV
ann-pdf = Stand als PDF
ann-letters = Briefe für Familien, die keine E-Mail erreicht (PDF)
letters-one-side = dieselben für einseitigen Druck
letters-one-side-box = Der Drucker druckt nur einseitig
letters-sides = Jeder Brief beginnt auf einem eigenen Blatt, damit beim beidseitigen Druck keiner auf der Rückseite eines anderen steht. Für einseitigen Druck kommt die Datei ohne die leeren Rückseiten.
ann-letters-again = Briefe neu drucken (PDF)
ann-paper-who-has = Welche Familien?
ann-paper-corrected = {count} {count|Familie hat|Familien haben} den Brief auf Papier: Bitte neu drucken und mitgeben; oben steht dann, dass er berichtigt ist.
ann-paper-recalled = {count} {count|Familie hat|Familien haben} den Brief auf Papier und {count|bekommt|bekommen} keine E-Mail: Bitte selbst Bescheid sagen, dass er nicht mehr gilt.
ann-paper-correct-hint = {count} {count|Familie hat|Familien haben} den Brief auf Papier und {count|bekommt|bekommen} keine E-Mail: Bitte nach dem Senden neu drucken und mitgeben.
ann-paper-recall-hint = {count} {count|Familie hat|Familien haben} den Brief auf Papier und {count|bekommt|bekommen} keine E-Mail: Bitte selbst Bescheid sagen, dass er nicht mehr gilt.
ann-no-letters = Es gibt keinen Brief zu drucken: Alle Familien sind per E-Mail erreichbar.
ann-no-letters-later = Briefe gibt es zu drucken, sobald die Mitteilung hinausgegangen ist.
ann-no-letters-recalled = Die Mitteilung ist zurückgenommen: Briefe dazu werden nicht mehr gedruckt.
ann-file-csv = Stand {subject}.csv
ann-file-pdf = Stand {subject}.pdf
ann-file-letters = Briefe {subject}.pdf
ann-by-child = Nach Kindern
ann-child-column = Kind
ann-child-name = Name oder Klasse
ann-class = Klasse
ann-status = Stand
ann-signed = Bestätigt
ann-missing = fehlt:
ann-siblings = Geschwister: {names}
ann-filter-all = alle Kinder
ann-filter-missing = nur, wo etwas fehlt
ann-filter-bounced = nur unzustellbare
ann-filter-paper = nur mit Brief auf Papier
ann-filter-disagreed = nur, wo sich Antworten widersprechen
ann-shown-of = {count} von {all} Kindern
ann-no-rows = Dazu passt kein Kind.
ann-row-done = vollständig
ann-row-bounced = unzustellbar
ann-row-paper = auf Papier
ann-row-under-way = unterwegs
ann-row-delivered = zugestellt
ann-row-opened = geöffnet
ann-row-disagreed = Antworten widersprechen sich
ann-disagreed = Bei {count} {count|Kind|Kindern} haben sich die Antworten der Familie widersprochen: ansehen
ann-letter = Die Mitteilung
ann-came-by-mail = Mit dem Mailprogramm geschrieben. Wer Fragen stellen oder Bestätigungen sammeln will, schreibt sie hier.
ann-copy = Als neue Mitteilung verwenden
ann-copied = Kopiert. Prüfen Sie Text und Termine, dann senden Sie.
ann-no-answer = noch keine Antwort
ann-typed = unterschrieben als „{name}“
ann-attests = bestätigt auch für {names}
ann-entered-by = auf Papier; eingetragen von {name}, {time}
ann-by-code = mit dem Code vom Papierbrief
ann-answered-by = {name}, {time}
ann-answer-entered = {name}; auf Papier, eingetragen von {who}, {time}
ann-answer-before = vorher: {answer}, {name}, {time}
ann-answer-before-paper = vorher: {answer}, {name} (Papier), {time}
ann-answer-empty = nichts
ann-contradicts = widerspricht
ann-settle-hint = Es zählt die letzte Antwort. Fragen Sie im Zweifel bei der Familie nach; was vorher gesagt wurde, bleibt stehen.
ann-settle = Geklärt: Die letzte Antwort gilt
ann-settled = Geklärt. Es gilt die letzte Antwort.
ann-not-settled = Hier ist nichts mehr zu klären.
ann-older = vor der Berichtigung
ann-older-lapsed = vor der Berichtigung; gilt nicht mehr
ann-nothing-yet = Noch nichts.
ann-paper-title = Rückmeldung auf Papier eintragen
ann-paper-hint = Tragen Sie ein, wer unterschrieben hat und wann. Ihr Name steht dabei.
ann-paper-who = Wer hat unterschrieben?
ann-paper-only-answers = niemand, nur Antworten
ann-paper-attests = Bestätigt das Einverständnis der anderen sorgeberechtigten Person mit
ann-paper-day = Unterschrieben am
ann-paper-do = Eintragen
ann-paper-signer = Wählen Sie, wer unterschrieben hat.
ann-paper-not-a-signer = Diese Person kann für das Kind nicht unterschreiben.
ann-paper-nothing = Es fehlt, wer unterschrieben hat oder was geantwortet wurde.
ann-paper-no-answer = Hier fehlt eine Antwort.
ann-paper-bad-answer = Diese Antwort passt nicht zur Frage.
ann-day-to-come = Dieser Tag kommt erst noch.
ann-day-before = An diesem Tag war die Mitteilung noch nicht verschickt. Sie ging am {day} hinaus.
ann-day-before-sending = An diesem Tag war die Mitteilung noch nicht verschickt.
ann-paper-replaces = {name} hat schon unterschrieben: {when}, eingetragen von {who}. Ein neuer Eintrag ersetzt das.
ann-paper-own = {name} hat schon selbst bestätigt: {when}. Das bleibt so: Ein Eintrag vom Papier kann es nicht ersetzen.
ann-paper-replace = Ja, das bisher Eingetragene ersetzen
ann-paper-replace-first = Kreuzen Sie an, wenn Sie es ersetzen wollen.
ann-paper-answer-there = Bisher: „{answer}“, von {name}, {time}. Kreuzen Sie unten an, wenn Sie das ersetzen wollen.
ann-paper-answer-own = Die Familie hat selbst geantwortet: „{answer}“, von {name}, {time}. Nur sie kann das ändern; lassen Sie das Feld leer.
ann-paper-said-online = Die Familie hat das inzwischen selbst auf der Seite gesagt. Nur sie kann es ändern.
ann-paper-replace-answers = Ja, die bisherigen Antworten durch die vom Papier ersetzen
ann-paper-bad-day = Bitte einen Tag angeben, zum Beispiel 2.12.2026.
ann-paper-withdraw = Eintrag zurücknehmen
ann-paper-withdrawn = Zurückgenommen. Im Protokoll steht, dass es eingetragen war.
ann-paper-not-withdrawn = Diesen Eintrag gibt es nicht mehr.
ann-entered = Eingetragen.
ann-again = Link erneut senden
ann-sent-again = Noch einmal gesendet: {count} E-Mails mit neuen Links. Die alten gelten nicht mehr.
ann-sent-again-one = Noch einmal gesendet: eine E-Mail mit neuem Link. Der alte gilt nicht mehr.
ann-not-sent-again = Für diese Familie gibt es keine E-Mail-Adresse. Drucken Sie den Brief.
ann-letter-pdf = Brief drucken (PDF)
ann-back = Zur Übersicht
limits-title = Meine Grenzen
limits-lead = So viel haben Sie gesendet, und so viel geht noch. Was gezählt wird, wird von selbst wieder frei.
limits-counted = Das zählt gerade
limits-not-counted = Mitteilungen an Ihre Klassen und Gruppen zählen nicht mit.
limits-of = {used} von {limit}
limits-again = Der erste Platz wird wieder frei: {time}
limits-each = Das gilt für jede Nachricht
limits-more = Reicht das einmal nicht, kann die Schulleitung oder die Administration eine Ausnahme erteilen.
limits-megabytes = {size} MB
limits-exemption = Ausnahme für Sie
limits-exemption-text = {name}, bis {until}
limits-paused = Ihr Versand nach außen pausiert bis {until}.
limits-paused-text = Nichts von Ihnen geht an Adressen außerhalb der Schule, auch keine Briefe an private Adressen von Eltern. Innerhalb der Schule geht Ihre Post weiter. Haben Sie das nicht selbst gesendet, benutzt vielleicht jemand anderes Ihr Konto: Ändern Sie Ihr Passwort und sagen Sie der Administration Bescheid.
limits-brake = Angehalten bis {until}: {what}. {reason}
limits-stopped = Angehalten oder abgelehnt in den letzten {days} Tagen
limits-none-stopped = In den letzten {days} Tagen wurde keine Ihrer Nachrichten angehalten oder abgelehnt.
limits-when = Wann
limits-outcome = Was geschah
limits-why = Warum?
limits-held = Angehaltene Nachrichten
limits-link = Meine Grenzen: wie viel ich noch senden kann
limit-name-mass.recipients-per-hour = Empfänger in einer Stunde
limit-name-mass.recipients-per-day = Empfänger in 24 Stunden
limit-name-mass.first-time-recipients-per-day = Erstmals Angeschriebene in 24 Stunden
limit-name-mass.messages-per-hour = Nachrichten in einer Stunde
limit-name-mass.messages-per-day = Nachrichten in 24 Stunden
limit-name-mass.chat-messages-per-hour = Chatnachrichten in einer Stunde
limit-name-mass.forum-posts-per-hour = Forenbeiträge in einer Stunde
limit-name-mass.recipients-per-message = Empfänger einer Nachricht
limit-name-size.message = Größe einer Nachricht
limit-name-size.attachments = Anhänge einer Nachricht
waiting-title = Wartende Nachrichten
waiting-lead = Diese Nachrichten gehen von selbst hinaus: nach den Ruhezeiten ihrer Empfänger oder zu der Zeit, die Sie gewählt haben.
waiting-none = Es wartet nichts. Was Sie zu Ruhezeiten an Klassen oder Eltern senden, steht hier, bis es hinausgeht.
waiting-due = Geht hinaus:
waiting-since = wartet seit
waiting-hasten = Jetzt senden
waiting-hasten-dots = Doch jetzt senden …
waiting-hasten-title = Doch jetzt senden?
waiting-hasten-text = Sie geht dann gleich hinaus, auch wenn die Empfänger gerade Ruhezeit haben.
waiting-hastened = Sie geht in der nächsten Minute hinaus.
waiting-withdraw = Zurückziehen
waiting-withdraw-dots = Zurückziehen …
waiting-withdraw-title = Diese Nachricht zurückziehen?
waiting-withdraw-text = Sie geht dann nicht mehr hinaus. Was davon schon zugestellt ist, bleibt.
waiting-withdrawn = Zurückgezogen. Sie geht nicht mehr hinaus.
waiting-gone = Das ging nicht mehr: Sie ist schon hinausgegangen.
classes-all = Alle Klassen
class-title = Klasse {name}
class-leads = Sie leiten sie
class-leader = Klassenleitung
class-none = Sie leiten keine Klasse und unterrichten keine. Wenn das nicht stimmt, sagen Sie der Administration Bescheid.
class-empty = In dieser Klasse ist noch kein Kind.
class-fine = alle erreichbar
class-missing = {count} ohne E-Mail
class-bounced = {count} mit unzustellbarer Adresse
class-write = Schreiben:
class-care = Manche Familien sind nicht per E-Mail erreichbar. Neue Adressen nimmt das Büro der Schule entgegen; Adressen sehen Sie hier nicht.
class-guardians = Sorgeberechtigte
class-reach = Erreichbar
class-without = ohne E-Mail: {names}
class-unreached = unzustellbar: {names}
class-lists = Adressen der Verteiler
class-lists-hint = Sie können auch mit Ihrem Mailprogramm an diese Adressen schreiben; es wird dieselbe Mitteilung daraus.
class-teachers = Lehrkräfte
reach-mail = per E-Mail
reach-bounced = Adresse unzustellbar
reach-paper = nur auf Papier
reach-grown-up = volljährig, liest selbst
reach-nobody = niemand hinterlegt
office-lead = Damit jede Familie jede Mitteilung bekommt: Adressen, von denen Post zurückkommt, und Familien, die keine angegeben haben.
office-search = Name oder Klasse
office-bounced = Unzustellbare Adressen
office-bounced-count = {count} {count|Adresse|Adressen}
office-no-bounced = Von keiner Adresse kommt Post zurück.
office-address = Adresse
office-children = Kinder
office-why = Warum
office-last = Zuletzt
office-count = {count} {count|Nachricht|Nachrichten}
office-without = Ohne E-Mail-Adresse
office-without-count = {count} {count|Eintrag|Einträge}
office-no-without = Alle Sorgeberechtigten haben eine Adresse angegeben.
office-none-found = Zu dieser Suche steht hier niemand.
office-guardian = Wem die Adresse fehlt
office-no-guardian = niemand hinterlegt
office-other-reached = sonst erreichbar
office-more = und {count} weitere; bitte mit der Suche eingrenzen
office-status-address = Adresse gibt es nicht
office-status-domain = Mailanbieter gibt es nicht
office-status-full = Postfach ist voll
office-status-mailbox = Postfach ist gesperrt
office-status-policy = vom Anbieter abgelehnt
office-status-other = kam zurück
nav-families = Familien
start-families = Zugänge für Eltern, Einwilligungen und geänderte Adressen
families-lead = Welche Eltern einen Zugang haben und worin die Familien eingewilligt haben.
families-class = Klasse
families-accounts = Zugänge
families-do = Mehr
families-joined = {joined} von {all} Eltern
families-invite = Eltern einladen
families-none = Sie leiten oder unterrichten zurzeit keine Klasse.
families-waiting = {count} {count|geänderte Adresse wartet|geänderte Adressen warten} auf Bestätigung.
invite-title = Eltern der {class} einladen
invite-lead = Jeder Code gehört einer Person, gilt einmal und 14 Tage. Geben Sie ihn den Eltern selbst, nicht über das Kind: Wer den Code hat, kann den Zugang einrichten. Er öffnet sich erst, wenn die private Adresse bestätigt ist.
invite-codes = Neue Codes
invite-codes-once = Diese Liste wird nur jetzt gezeigt. Die Eltern geben ihren Code ein auf
invite-guardian = Elternteil
invite-children = Kinder
invite-code = Code
invite-until = Gilt bis
invite-address = Private Adresse
invite-state = Zugang
invite-has-address = bekannt
invite-no-address = fehlt
invite-state-none = noch kein Zugang
invite-state-invited = eingeladen bis {until}
invite-state-awaits = Adresse noch nicht bestätigt
invite-state-account = hat Zugang
invite-state-staff = arbeitet hier, hat schon ein Konto
invite-again = Ein neuer Code macht den früheren derselben Person ungültig.
invite-letters = Briefe zum Ausgeben (PDF)
invite-mail = Per Mail an die private Adresse
invite-list = Liste anzeigen
invite-nobody = Von den gewählten Personen kann so niemand eingeladen werden. Bitte wählen Sie jemanden ohne Zugang; für Mails muss eine Adresse bekannt sein.
invite-none = Zu dieser Klasse sind keine Sorgeberechtigten bekannt.
invite-sent = {count} {count|Einladung|Einladungen} verschickt.
invite-file = Zugang-{class}
family-addresses-title = Geänderte Adressen
family-addresses-lead = Eltern ändern ihre private Adresse selbst: Die neue und die bisherige müssen zustimmen. Wer die bisherige nicht mehr lesen kann, wendet sich an Sie. Alles hier wird mit Ihrem Namen und dem Grund festgehalten.
family-addresses-waiting = Wartet auf Bestätigung
family-addresses-none = Zurzeit wartet keine Änderung.
family-address-how = Woher wissen Sie es? (zum Beispiel: persönlich im Sekretariat)
family-address-confirm = Anstelle der bisherigen Adresse bestätigen
family-address-new-first = Die neue Adresse ist noch nicht bestätigt. Das kann nur die Familie, mit dem Link in ihrer Mail.
family-address-enter = Adresse eintragen
family-address-enter-hint = Sie gilt sofort für Briefe. Hat die Person einen Zugang, muss sie die neue Adresse dort erst bestätigen; die bisherige bekommt eine Nachricht.
family-address-child = Name des Kindes (wenn mehrere Eltern so heißen)
family-address-search = Name des Elternteils oder des Kindes
family-address-more = Es gibt noch mehr: Bitte den Namen genauer eingeben.
family-address-none = Dazu wurde niemand gefunden.
family-address-other = Jemand anderes
family-address-save = Adresse eintragen
family-address-nobody = Diesen Namen gibt es unter den Eltern nicht oder mehrmals. Bitte genau schreiben oder den Namen des Kindes dazusetzen.
family-address-reason = Bitte schreiben Sie dazu, woher Sie es wissen.
family-address-confirmed = Bestätigt. Die neue Adresse gilt; die bisherige hat eine Nachricht bekommen.
family-address-entered = Eingetragen. Briefe gehen ab jetzt an die neue Adresse.
consent-class-title = Einwilligungen der {class}
consent-class-lead = Nur wer eingewilligt hat, darf mitmachen. Niemandem darf ein Nachteil daraus entstehen, dass eine Einwilligung fehlt.
consent-child = Kind
consent-count = {given} von {all}
consent-class-none = In dieser Klasse gibt es noch keine Kinder, oder die Schule fragt nach keiner Einwilligung.
consent-child-title = Einwilligungen: {name}
consent-way-account = auf der Seite
consent-way-link = mit dem Link
consent-way-paper = auf Papier, eingetragen von {name}
consent-paper = Auf Papier abgegeben
consent-paper-hint = Bitte tragen Sie nur ein, was unterschrieben vorliegt, und bewahren Sie das Blatt auf.
consent-kind = Einwilligung
consent-signer = Unterschrieben von
consent-signed-on = Unterschrieben am
consent-paper-attest = Bestätigt mit der eigenen Unterschrift auch das Einverständnis der anderen Sorgeberechtigten
consent-paper-give = Einwilligung eintragen
consent-paper-revoke = Ablehnung oder Widerruf eintragen
consent-paper-day = Bitte geben Sie an, wann unterschrieben wurde; der Tag darf nicht in der Zukunft liegen.
consent-not-theirs = Diese Person unterschreibt hier nicht: Sie hat kein Sorgerecht, oder das Kind entscheidet selbst.
consent-paper-entered = Eingetragen. Ihr Name steht dabei.
consent-kinds-title = Arten von Einwilligungen
consent-kinds-lead = Wonach die Schule die Familien fragt, in ihren eigenen Worten.
consent-kind-new = Neue Einwilligung
consent-translated = Dieser Text liegt in allen sieben Sprachen vor, für Jugendliche in eigenen Worten. Wenn Sie ihn ändern, lesen alle Ihre Fassung: auf Deutsch, und in den anderen Sprachen auf Englisch.
consent-version = Fassung {version}
consent-off = wird nicht gefragt
consent-title-de = Titel (Deutsch)
consent-title-en = Titel (Englisch)
consent-text-de = Text (Deutsch)
consent-text-en = Text (Englisch)
consent-quorum = Wer von den Sorgeberechtigten entscheidet
quorum-one = eine Person genügt
quorum-all = alle, jede für sich
quorum-attested = alle; wer nicht erreichbar ist, für den bestätigt eine andere Person mit
consent-child-signature = Jugendliche ab 14
child-signs-none = entscheiden nicht mit
child-signs-with = entscheiden mit
child-signs-instead = entscheiden allein
consent-valid-until = Gilt bis
consent-valid-until-hint = Zum Beispiel das Ende des Schuljahrs; leer: bis zum Widerruf.
consent-anew = Der Sinn ändert sich: alle neu fragen
consent-asked = Wird gefragt
consent-save = Als neue Fassung speichern
consent-bad-day = Das Ende ist kein Tag, den es gibt. Bitte so schreiben: 31.07.2027.
consent-unfit-text = Bitte geben Sie Titel und Text in mindestens einer Sprache an; der Titel hat höchstens 120 Zeichen, der Text 8.000.
consent-kind-saved = Gespeichert. Familien sehen ab jetzt diese Fassung.
ann-replies = Rückmeldung erbitten
ann-replies-hint = Bestätigung, Fragen, Frist
class-consents = Einwilligungen
family-address-side-open = wartet auf die Familie

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
why-all-clauses = All of the usage rules
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
held-why-words = In these words it is explained to its author.
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
held-ask = Ask for its release
held-asked = Whoever decides about it has been asked. You will hear of it.
held-dont = Don't send
held-decide = What shall happen?
held-release = Deliver
held-refuse = Refuse
held-refuse-dots = Refuse …
held-refuse-title = Refuse the message
held-reason = Reason for the sender
held-reason-hint = One or two sentences. The sender gets to read them, from outside only where the address is proven. They stand in the log, too.
held-needs-reason = Please write why.
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
held-own-sent = Done. Your message is under way.
held-own-dont = Done. The message is not sent.
held-not-yours = You don't decide about this message.
held-reaches-nobody = The message would reach nobody any more. Refuse it, so that it waits no more.
held-may-not-write = The sender may not write to this list. The message still waits.
held-not-offered = That can't be done with this message. It still waits.
policy-title = Rules
policy-lead = Each rule counts what it finds. What follows is for you to say, for each role. Each change has a reason, holds within a second and can be taken back.
policy-last = Last change:
ending-title = Exceptions to look at
ending-soon = Ends on {until}:
ending-over = Over since {until}:
ending-never = Without an end:
policy-rule = Rule
policy-then = Follows
policy-then-long = What follows when the rule finds something
policy-counts = Counts are of the last 14 days. "Delivered after all" means: held, but somebody who decides let the message through as it was: a false alarm. That authors who are asked answer "send it as it is" themselves doesn't count as one.
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
settings-still-waiting = Saved. Notices that wait already: {count}. What need not wait by the new quiet hours goes out within a minute; nothing goes later than was said.
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
history-undo-text = Afterwards what held before holds again. Taking back once more goes one step further back; every state can be restored.
history-undo-reason = Last change taken back
history-undone = Taken back: state {version} holds again. Brakes stay as they are. Taking back once more goes one step further back.
history-undone-all = Taken back: what comes with the program holds again. Brakes stay as they are.
history-nothing = Nothing is left to take back: what held at the beginning holds already.
history-as = as state {version} again
history-as-defaults = as it comes with the program again
history-moved-on = Something has changed meanwhile. Please look at the new state.
history-restore = Restore this state
history-restore-do = Restore
history-restore-reason = State {version} restored
history-restored = Restored. It holds from now on; brakes stay as they are.
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
backtest-list-gone = (a list that there is no more)
backtest-caveats = What can't be told this way
backtest-before = {count} {count|decision|decisions} came out otherwise by earlier changes and {count|is|are} not counted here.
backtest-unreadable = {count} {count|record|records} can't be read and {count|is|are} not worked out.
backtest-apply = Make this change
backtest-apply-do = Make it hold
curve-title = {name}: hits at each limit ({role})
curve-chart = Hits of {name} at each value
curve-chart-text = Now {old} with {oldHits} {oldHits|hit|hits}, new {new} with {newHits} {newHits|hit|hits}
curve-chart-new = New {value} with {hits} {hits|hit|hits}; so far the value of the roles holds
curve-chart-old = Now {value} with {hits} {hits|hit|hits}; then the value of the roles holds
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
clauses-lead = What holds for mail, chat and forum of the school, and what of it the machine enforces.
clauses-paper = on paper only
clauses-own = the school's own words
clauses-edit = Change the words
clauses-tally = Last 30 days: {tally}.
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
orders-lead = When something goes wrong: stop mail for a time. Whoever writes learns when it goes on. The postmaster can always be reached.
orders-now = This stands still now
orders-none = Nothing is stopped now.
orders-until = until
orders-release = Release the brake
orders-release-dots = Let the brake go …
orders-release-why = Why it goes on
orders-released = Released. Mail goes on.
orders-released-one = Released. Something else stands still as before.
orders-put-on-title = Put the brake on
orders-put-on = Put the brake on
orders-what = What
orders-for = For how long
orders-hours = {hours} {hours|hour|hours}
orders-reason = Reason
orders-reason-hint = Staff read it when they write; children, families and strangers do not. It stands in the history, too.
recall-reason-hint = Stands in the log.
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
rule-content.fraud = Sounds like fraud after money or vouchers
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
setting-content.fraud-patterns = Words of fraud after money
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
recall-kept-back = {count} {count|copy|copies} had not left yet and {count|stays|stay} here.
recall-stopped = {count} {count|copy|copies} waited for {count|its|their} time to go out and {count|was|were} stopped.
recall-waits-again = {count} {count|copy was|copies were} stopped and {count|waits|wait} again or {count|goes|go} out at once.
recall-lapsed = {count} of them {count|leaves|leave} no more: the time for sending {count|it|them} was over.
recall-running = running
recall-done = recalled
recall-undoing = being put back
recall-undone = put back
recall-expired = deleted
recall-unread-only = unread only
recall-undo = Undo
recall-undo-dots = Undo …
recall-ask-title = Recall this message?
recall-spreads = Spread
recall-ask-letter = The text disappears from all mailboxes of the school, from everyone who passed it on. What still waits for its time does not go out.
recall-ask-one = The message disappears from all mailboxes of the school. What of it still waits for its time does not go out.
recall-ask-undo = You can undo this for sixty days. What has left the school stays outside.
recall-unread = Unread copies only; what somebody has read already stays
recall-do = Recall
recall-started = Recalled. Copies: {copies}, people: {people}.
recall-started-stopped = Stopped before they went out. Copies: {stopped}.
recall-found-none = No copy was left in any mailbox.
recall-put-back = Put back. Copies: {copies}, people: {people}.
recall-nothing = Nothing of this is recalled.
recall-never-held = This message was never delivered: it still waits for a decision. It can be refused among the held messages.
recall-never-refused = This message was never delivered: it was refused. There is nothing to recall.
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
exemptions-withdraw-dots = Withdraw …
exemptions-granted = The exception holds from now on.
exemptions-withdrawn = Withdrawn. What holds for everyone holds again.
exemptions-nobody = Nobody at the school is called exactly that. The school address is the safest.
exemptions-bad-day = Please give a day that is still to come.
exemptions-bad-value = A number from {least} to {most} is possible.
exemptions-not-wider = {name} has {value} anyway. An exception must be above it.
exemptions-too-big = This machine takes {most} at most. limits.message-size in the configuration allows more.
limit-chain.spread.authors = Same text: so many senders
limit-chain.spread.readers = Same text: so many recipients
limit-chain.spread.hours = Same text: within
unit-points = points
unit-tenths = tenths
unit-strikes = strikes
unit-hours = hours
clauses-quiet = Last 30 days: nothing found.
nav-announcements = Announcements
start-announcements = Write to classes and parents, see who has answered
start-announcements-paper = Print letters for families without e-mail and enter what comes back
nav-classes = Classes
start-classes = Who is in the class, and whose family has no e-mail
nav-office = Addresses
start-office = Addresses that bounce and families without e-mail
nav-limits = My limits
start-limits = How much you can still send today, and what was stopped
search = Search
previous-page = Back a page
yes = yes
no = no
decimal-point = .
ann-new = New announcement
ann-edit = Write an announcement
ann-shelves = Which announcements
ann-shelf-own = Mine
ann-shelf-classes = From others to my classes
ann-shelf-paper = From others on paper
ann-search = Search subject or text
ann-none-own = You have not written an announcement yet. What would you like to start with?
ann-none-classes = Nobody else has written to your classes yet.
ann-none-may-not = There is no class or group that you write to. If there should be one, the administrators enter you there.
ann-none-paper = At the moment no family has an announcement on paper. As soon as one goes out that no e-mail reaches, it stands here.
ann-paper-lead = Letters for families that no e-mail reaches: print them, hand them out, and enter what comes back. Only who asked sees the answers of the other families.
ann-letters-print = Print letters (PDF)
ann-letters-one-side = For printing on one side
ann-first-child = Enter a reply: {name}
ann-next-child = Next child: {name}
ann-paper-last = All entered: to the overview
ann-paper-files = Enclosures to print
ann-none-found = There is no such announcement.
ann-no-audience = nobody chosen yet
ann-no-rights = You don't lead or teach a class or group, so you can't send announcements. If that is wrong, ask the administrators.
ann-state-draft = Draft
ann-state-scheduled = goes out: {time}
ann-state-held = held
ann-state-sent = sent: {time}
ann-state-recalled = taken back: {time}
ann-is-corrected = corrected
ann-until = until {time}
ann-changed = last edited: {time}
ann-done-of = {done} of {all} complete
ann-children = {count} {count|child|children}
ann-held-count = {count} {count|message of yours is|messages of yours are} held. Look
ann-waiting-count = {count} {count|message of yours waits|messages of yours wait} for {count|its|their} time. Look
ann-reach-guardians = {guardians} {guardians|parent|parents} of {families} {families|family|families}
ann-reach-children = {children} {children|child|children}
ann-reach-of-age = {count} {count|pupil of age reads it|pupils of age read it} themselves
ann-reach-staff = {count} {count|member|members} of staff
ann-reach-paper = {count} {count|family|families} without e-mail
ann-reach-paper-hint = You print a letter for them after sending.
ann-reach-more = {count|, and {count} more|, and {count} more}
ann-reach-nobody = This reaches nobody.
ann-reach-none = Choose who gets the announcement.
ann-session-ended = Your login has ended. Just go on writing: when you save, you log in again, and nothing is lost.
ann-show-reach = Whom does this reach?
ann-problems = Please look at this:
ann-refused = The announcement was not accepted. It is still here as a draft.
ann-templates = Start from a template:
ann-audience = To whom?
ann-kind-of-class-guardians = Parents of a class
ann-kind-of-class-children = Children of a class
ann-kind-of-group = Groups
ann-kind-of-all-guardians = All parents of the school
ann-kind-of-all-children = All children of the school
ann-kind-of-staff = Staff
ann-kind-of-class-teachers = Teachers of a class
ann-kind-of-child-guardians = Parents of one child
ann-text = Text
ann-text-hint = **bold** · lines that begin with “- ” become a list · addresses with https:// become links
ann-preview = Preview
ann-preview-label = Preview of the text
ann-files = Attachments
ann-choose-files = Choose files
ann-files-hint = Up to {count} files, {size} MB together at most.
ann-too-large = That is too large together. Please choose smaller or fewer files.
ann-attach = Attach
ann-remove = Remove
ann-kilobytes = {size} kB
ann-megabytes = {size} MB
ann-acknowledge = Acknowledgement
ann-children-sign = The announcement goes to children: they acknowledge and answer themselves, in their school accounts. Where you need parents' signatures, write to the parents.
ann-quorum-none = No acknowledgement needed
ann-quorum-one = One parent with custody acknowledges
ann-quorum-all = All parents with custody acknowledge
ann-quorum-attested = All parents with custody; one may attest for the other
ann-quorum-one-said = One parent with custody of each child is asked to acknowledge.
ann-quorum-all-said = All parents with custody of each child are asked to acknowledge.
ann-quorum-attested-said = All parents with custody of each child are asked to acknowledge; one may attest for the other.
ann-quorum-children = Each child acknowledges by itself
ann-quorum-children-said = Each child is asked to acknowledge by itself. Parents don't get this announcement.
ann-child = The child's own signature (from 14)
ann-child-none = not needed
ann-child-with = besides the parents
ann-child-instead = in place of the parents
ann-child-with-said = Children from 14 sign as well.
ann-child-instead-said = Children from 14 sign themselves, in place of their parents.
ann-questions = Questions
ann-questions-hint = For example “My child takes part”. Answered for each child.
ann-questions-said = {count} {count|question is|questions are} answered for each child.
ann-questions-children-said = {count} {count|question is|questions are} answered by each child itself.
ann-question-number = Question {number}
ann-wording = Wording
ann-kind = Kind of answer
ann-kind-yes-no = Yes or no
ann-kind-choice = Choice
ann-kind-text = Free text
ann-kind-day = Date
ann-required = Answer needed
ann-choices = Answers to choose from, one a line
ann-remove-question = Remove question
ann-add-question = Add a question
ann-deadline = Deadline
ann-deadline-hint = Whoever is still missing is reminded automatically {first} days and {last} day before. Empty means no deadline.
ann-deadline-said = Deadline: {time}
ann-day = Day
ann-time = Time
ann-bad-day = Please give a day, for example 2026-12-02, and the time as 18:30.
ann-bad-time = Please give a day and a time that are still to come.
ann-urgent = Urgent
ann-urgent-hint = Does not wait for quiet hours. Only for what can't wait until tomorrow.
ann-check = Continue to sending
ann-save = Save draft
ann-saved = The draft is saved.
ann-discard = Throw away
ann-discard-dots = Throw away …
ann-discard-title = Throw this draft away?
ann-discard-text = Text, attachments and questions are gone then. Nothing has been sent.
ann-discarded = Thrown away. Nothing was sent.
ann-kept-meanwhile = This is what the draft says now
ann-take-kept = Go on with this
ann-take-typed = Below is still what you wrote in this window. If you save it, it takes the place of what stands above.
ann-is-out-title = This notice is on its way already
ann-is-out = It has been sent meanwhile, perhaps in another window. It didn't go out once more. What can still be changed is offered there, a correction for instance.
ann-is-gone-title = This draft is no longer there
ann-is-gone = It has been thrown away meanwhile, perhaps in another window. Nothing was sent.
ann-keep-as-new = Keep as a new draft
ann-see-sent = To the announcement
ann-to-list = All announcements
ann-send-title = This is how it goes out
ann-goes-to = To
ann-asked = What readers are asked for
ann-asks-nothing = Nothing. The announcement is only to be read.
ann-blanks = There is still “___” in the text: something of the template is missing.
ann-back-to-edit = Edit again
ann-when = When?
ann-now = Send now
ann-now-urgent = As urgent, without waiting for quiet hours.
ann-quiet = It is quiet hours now; it goes out on {time}.
ann-later = Send later
ann-send = Send
ann-sent = Sent. Here you see what arrives and who answers.
ann-goes-out = It goes out by itself: {time}.
ann-is-held = The announcement waits for a decision. Nothing has been delivered yet.
ann-held-title = Why it waits
ann-scheduled-text = Nobody has it yet. Until then you can change it or throw it away.
ann-unschedule = Stop and edit
ann-unscheduled = Stopped. It is a draft again.
ann-too-late = Too late: it is on its way already.
ann-progress = Progress
ann-chart = Progress for {all} children.
ann-tone-done = complete
ann-tone-begun = begun
ann-tone-opened = opened
ann-tone-waiting = no reaction
ann-tone-bounced = bounced
ann-tone-paper = on paper, nothing back yet
ann-copies-delivered = E-mails delivered
ann-copies-under-way = under way
ann-copies-opened = of these opened
ann-copies-bounced = bounced
ann-copies-paper = letters on paper
ann-families-opened = Families that have opened it
ann-families-done = Families from whom all is there
ann-families-of = {count} of {all}
ann-open-answers = still open
ann-free-answers = {count} {count|answer|answers}, shown with the child
ann-answers = Answers
ann-remind = Remind those missing
ann-reminded = Last reminded: {time}
ann-reminds = Reminded: {count} e-mails are under way, only to families that are missing something.
ann-reminds-one = Reminded: one e-mail is under way.
ann-reminds-children = Reminded: {count} children who are missing something, in their school mailboxes.
ann-reminds-children-one = Reminded: one child, in its school mailbox.
ann-reminds-nobody = Nobody is missing. Nothing was sent.
ann-reminds-later = They were reminded a short while ago. Next time from {time}.
ann-reminds-quiet = These are quiet hours, so nobody was reminded. It can be done from {time}.
ann-reminds-closed = Nothing is asked any more, so there is nothing to remind of.
ann-deadline-dots = Change deadline …
ann-deadline-title = Change the deadline
ann-deadline-move = Save deadline
ann-deadline-move-hint = Empty means no deadline. Families see the new deadline on their page.
ann-deadline-moved = The new deadline holds.
ann-correct-dots = Correct …
ann-correct-title = Correct the announcement
ann-correct-lead = Unread copies in school mailboxes are replaced; everyone gets the correction, clearly marked. What is acknowledged or answered stays.
ann-correct-again = Ask everyone to acknowledge and answer once more
ann-correct-again-hint = What is acknowledged or answered so far then counts no more; slips on paper are needed anew, too. Without the tick it stays good, marked as older than the correction.
ann-correct = Send correction
ann-correct-same = Text and files are the same. Change something first.
ann-correct-files = Files
ann-correct-files-hint = What is ticked goes to everyone with the correction; what isn't no longer holds. Up to {count} files, {size} MB together at most.
ann-correct-more = More files
ann-correct-files-again = The new files are not attached yet. Please choose them again.
ann-corrected = Corrected. The correction is under way.
ann-correct-quiet = These are quiet hours: the e-mails to families leave on {time}.
ann-corrected-quiet = Corrected. These are quiet hours: the e-mails to families leave on {time}.
ann-corrected-paper = Corrected. The correction is under way. Letters on paper to be printed again: {paper}.
ann-recall-dots = Take back …
ann-recall-title = Take this announcement back?
ann-recall-text = Unread copies disappear from the school's mailboxes. Parents are told that it no longer holds; e-mails outside the school can't be fetched back. The families' pages say that it was taken back.
ann-recall-reason = What families read about it
ann-recall-reason-hint = A sentence is enough; may stay empty.
ann-recall = Take back
ann-recalled = Taken back: {withdrawn} unread copies are gone, {told} e-mails tell families.
ann-recalled-paper = Taken back: {withdrawn} unread copies are gone, {told} e-mails tell families. Families with a letter on paper, to be told by you: {paper}.
ann-csv = Progress as CSV
ann-pdf = Progress as PDF
ann-letters = Letters for families whom no e-mail reaches (PDF)
letters-one-side = the same for printing on one side
letters-one-side-box = The printer prints on one side only
letters-sides = Each letter begins on a sheet of its own, so that none stands on the back of another when both sides are printed. For printing on one side the file comes without the empty backs.
ann-letters-again = Print the letters again (PDF)
ann-paper-who-has = Which families?
ann-paper-corrected = {count} {count|family has|families have} the letter on paper: please print it again and hand it out; it says at the top that it is corrected.
ann-paper-recalled = {count} {count|family has|families have} the letter on paper and {count|gets|get} no e-mail: please tell them yourself that it no longer holds.
ann-paper-correct-hint = {count} {count|family has|families have} the letter on paper and {count|gets|get} no e-mail: please print it again after sending, and hand it out.
ann-paper-recall-hint = {count} {count|family has|families have} the letter on paper and {count|gets|get} no e-mail: please tell them yourself that it no longer holds.
ann-no-letters = There is no letter to print: all families are reached by e-mail.
ann-no-letters-later = There are letters to print once the announcement has gone out.
ann-no-letters-recalled = The announcement was taken back: letters for it are no longer printed.
ann-file-csv = Progress {subject}.csv
ann-file-pdf = Progress {subject}.pdf
ann-file-letters = Letters {subject}.pdf
ann-by-child = Child by child
ann-child-column = Child
ann-child-name = Name or class
ann-class = Class
ann-status = Status
ann-signed = Acknowledged
ann-missing = missing:
ann-siblings = Siblings: {names}
ann-filter-all = all children
ann-filter-missing = only where something is missing
ann-filter-bounced = only bounced
ann-filter-paper = only with a letter on paper
ann-filter-disagreed = only where answers contradict each other
ann-shown-of = {count} of {all} children
ann-no-rows = No child matches.
ann-row-done = complete
ann-row-bounced = bounced
ann-row-paper = on paper
ann-row-under-way = under way
ann-row-delivered = delivered
ann-row-opened = opened
ann-row-disagreed = answers contradict each other
ann-disagreed = For {count} {count|child|children} the family's answers contradict each other: have a look
ann-letter = The announcement
ann-came-by-mail = Written with a mail program. To ask questions or collect acknowledgements, write it here.
ann-copy = Use as a new announcement
ann-copied = Copied. Check text and dates, then send.
ann-no-answer = no answer yet
ann-typed = signed as “{name}”
ann-attests = attests for {names}
ann-entered-by = on paper; entered by {name}, {time}
ann-by-code = by the code on the printed letter
ann-answered-by = {name}, {time}
ann-answer-entered = {name}; on paper, entered by {who}, {time}
ann-answer-before = before: {answer}, {name}, {time}
ann-answer-before-paper = before: {answer}, {name} (paper), {time}
ann-answer-empty = nothing
ann-contradicts = contradicts
ann-settle-hint = The last answer counts. If in doubt, ask the family; what was said before stays written.
ann-settle = Settled: the last answer holds
ann-settled = Settled. The last answer holds.
ann-not-settled = There is nothing left to settle.
ann-older = before the correction
ann-older-lapsed = before the correction; no longer counts
ann-nothing-yet = Nothing yet.
ann-paper-title = Enter a reply on paper
ann-paper-hint = Enter who signed and when. Your name is kept with it.
ann-paper-who = Who signed?
ann-paper-only-answers = nobody, answers only
ann-paper-attests = Confirms the agreement of the other parent or guardian too
ann-paper-day = Signed on
ann-paper-do = Enter
ann-paper-signer = Choose who signed.
ann-paper-not-a-signer = This person can't sign for the child.
ann-paper-nothing = It is missing who signed or what was answered.
ann-paper-no-answer = An answer is missing here.
ann-paper-bad-answer = This answer doesn't fit the question.
ann-day-to-come = This day is still to come.
ann-day-before = The announcement had not been sent on that day. It went out on {day}.
ann-day-before-sending = The announcement had not been sent on that day.
ann-paper-replaces = {name} has signed already: {when}, entered by {who}. A new entry replaces that.
ann-paper-own = {name} has confirmed already: {when}. That stays: an entry from paper can’t replace it.
ann-paper-replace = Yes, replace what was entered
ann-paper-replace-first = Tick the box if you want to replace it.
ann-paper-answer-there = So far: “{answer}”, from {name}, {time}. Tick the box below if you want to replace it.
ann-paper-answer-own = The family has answered itself: “{answer}”, by {name}, {time}. Only they can change that; leave the field empty.
ann-paper-said-online = The family has said this on the page itself meanwhile. Only they can change it.
ann-paper-replace-answers = Yes, replace the answers so far by those on paper
ann-paper-bad-day = Please enter a day, such as 2026-12-02.
ann-paper-withdraw = Take this entry back
ann-paper-withdrawn = Taken back. The log keeps that it was entered.
ann-paper-not-withdrawn = This entry is no longer there.
ann-entered = Entered.
ann-again = Send the link again
ann-sent-again = Sent again: {count} e-mails with new links. The old ones no longer work.
ann-sent-again-one = Sent again: one e-mail with a new link. The old one no longer works.
ann-not-sent-again = There is no e-mail address for this family. Print the letter.
ann-letter-pdf = Print the letter (PDF)
ann-back = Back to the overview
limits-title = My limits
limits-lead = This is what you have sent and what is left. What is counted becomes free again by itself.
limits-counted = What counts now
limits-not-counted = Announcements to your classes and groups don't count.
limits-of = {used} of {limit}
limits-again = The first place becomes free again: {time}
limits-each = What holds for each message
limits-more = If that is not enough for once, the head or an administrator can grant an exception.
limits-megabytes = {size} MB
limits-exemption = Exception for you
limits-exemption-text = {name}, until {until}
limits-paused = Your sending to outside pauses until {until}.
limits-paused-text = Nothing of yours goes to addresses outside the school, letters to parents' private addresses included. Your mail within the school goes on. If you did not send this yourself, somebody else may be using your account: change your password and tell the administrators.
limits-brake = Stopped until {until}: {what}. {reason}
limits-stopped = Held or refused in the last {days} days
limits-none-stopped = In the last {days} days none of your messages was held or refused.
limits-when = When
limits-outcome = What happened
limits-why = Why?
limits-held = Held messages
limits-link = My limits: how much I can still send
limit-name-mass.recipients-per-hour = Recipients in an hour
limit-name-mass.recipients-per-day = Recipients in 24 hours
limit-name-mass.first-time-recipients-per-day = People written to for the first time in 24 hours
limit-name-mass.messages-per-hour = Messages in an hour
limit-name-mass.messages-per-day = Messages in 24 hours
limit-name-mass.chat-messages-per-hour = Chat messages in an hour
limit-name-mass.forum-posts-per-hour = Forum posts in an hour
limit-name-mass.recipients-per-message = Recipients of a message
limit-name-size.message = Size of a message
limit-name-size.attachments = Attachments of a message
waiting-title = Waiting messages
waiting-lead = These messages go out by themselves: after their readers' quiet hours, or at the time you chose.
waiting-none = Nothing waits. What you send to classes or parents in quiet hours is listed here until it goes out.
waiting-due = Goes out:
waiting-since = waiting since
waiting-hasten = Send now
waiting-hasten-dots = Send now after all …
waiting-hasten-title = Send now after all?
waiting-hasten-text = It goes out at once then, even if its readers have quiet hours.
waiting-hastened = It goes out within the next minute.
waiting-withdraw = Withdraw
waiting-withdraw-dots = Withdraw …
waiting-withdraw-title = Withdraw this message?
waiting-withdraw-text = It does not go out then. What is delivered already stays.
waiting-withdrawn = Withdrawn. It does not go out.
waiting-gone = Too late: it has gone out already.
classes-all = All classes
class-title = Class {name}
class-leads = you lead it
class-leader = class teacher
class-none = You neither lead nor teach a class. If that is wrong, tell the administrators.
class-empty = There is no child in this class yet.
class-fine = all reachable
class-missing = {count} without e-mail
class-bounced = {count} with a bouncing address
class-write = Write:
class-care = Some families can't be reached by e-mail. The school office takes new addresses; you don't see addresses here.
class-guardians = With custody
class-reach = Reachable
class-without = without e-mail: {names}
class-unreached = bounces: {names}
class-lists = Addresses of the lists
class-lists-hint = You can also write to these addresses with your mail program; it becomes the same announcement.
class-teachers = Teachers
reach-mail = by e-mail
reach-bounced = address bounces
reach-paper = on paper only
reach-grown-up = of age, reads alone
reach-nobody = nobody on file
office-lead = So that every family gets every announcement: addresses from which mail comes back, and families that have given none.
office-search = Name or class
office-bounced = Addresses that bounce
office-bounced-count = {count} {count|address|addresses}
office-no-bounced = No address bounces.
office-address = Address
office-children = Children
office-why = Why
office-last = Last
office-count = {count} {count|message|messages}
office-without = Without an e-mail address
office-without-count = {count} {count|entry|entries}
office-no-without = Everybody with custody has given an address.
office-none-found = Nobody here matches this search.
office-guardian = Who has no address
office-no-guardian = nobody on file
office-other-reached = reached otherwise
office-more = and {count} more; please narrow the search
office-status-address = no such address
office-status-domain = no such mail provider
office-status-full = mailbox is full
office-status-mailbox = mailbox is closed
office-status-policy = refused by the provider
office-status-other = came back
nav-families = Families
start-families = Parents' access, consents and changed addresses
families-lead = Which parents have access, and what the families have agreed to.
families-class = Class
families-accounts = Access
families-do = More
families-joined = {joined} of {all} parents
families-invite = Invite parents
families-none = You don't lead or teach a class at present.
families-waiting = {count} {count|changed address waits|changed addresses wait} for confirmation.
invite-title = Invite parents of {class}
invite-lead = Each code belongs to one person, works once, and for 14 days. Hand it to the parents themselves, not through the child: who has the code can set up the access. It opens only when the private address is confirmed.
invite-codes = New codes
invite-codes-once = This list is shown only now. The parents enter their code at
invite-guardian = Parent
invite-children = Children
invite-code = Code
invite-until = Until
invite-address = Private address
invite-state = Access
invite-has-address = known
invite-no-address = missing
invite-state-none = no access yet
invite-state-invited = invited until {until}
invite-state-awaits = address not confirmed yet
invite-state-account = has access
invite-state-staff = works here, has an account
invite-again = A new code makes the former one of the same person void.
invite-letters = Letters to hand out (PDF)
invite-mail = By mail to the private address
invite-list = Show a list
invite-nobody = None of the people chosen can be invited like this. Please choose somebody without access; mails need a known address.
invite-none = No persons with custody are known for this class.
invite-sent = {count} {count|invitation|invitations} sent.
invite-file = Access-{class}
family-addresses-title = Changed addresses
family-addresses-lead = Parents change their private address themselves: the new and the former one have to agree. Who can't read the former one any more turns to you. Everything here is recorded with your name and the reason.
family-addresses-waiting = Waiting for confirmation
family-addresses-none = No change is waiting at present.
family-address-how = How do you know? (for example: in person at the office)
family-address-confirm = Confirm in place of the former address
family-address-new-first = The new address isn't confirmed yet. Only the family can do that, by the link in their mail.
family-address-enter = Enter an address
family-address-enter-hint = It holds at once for letters. If the person has access, they have to confirm the new address first; the former one is told.
family-address-child = Child's name (where several parents have that name)
family-address-search = Parent's or child's name
family-address-more = There are more: please type more of the name.
family-address-none = Nobody was found.
family-address-other = Somebody else
family-address-save = Enter the address
family-address-nobody = There is no parent of this name, or several. Please write it exactly, or add the child's name.
family-address-reason = Please write down how you know.
family-address-confirmed = Confirmed. The new address holds; the former one has been told.
family-address-entered = Entered. Letters go to the new address from now on.
consent-class-title = Consents of {class}
consent-class-lead = Only who has agreed may take part. Nobody may have a disadvantage because a consent is missing.
consent-child = Child
consent-count = {given} of {all}
consent-class-none = There are no children in this class yet, or the school asks for no consent.
consent-child-title = Consents: {name}
consent-way-account = on the page
consent-way-link = by the link
consent-way-paper = on paper, entered by {name}
consent-paper = Given on paper
consent-paper-hint = Please enter only what you have in signed form, and keep the sheet.
consent-kind = Consent
consent-signer = Signed by
consent-signed-on = Signed on
consent-paper-attest = Confirms by the signature that the other persons with custody agree, too
consent-paper-give = Enter the consent
consent-paper-revoke = Enter a refusal or revocation
consent-paper-day = Please say when it was signed; the day can't be in the future.
consent-not-theirs = This person doesn't sign here: they have no custody, or the child decides.
consent-paper-entered = Entered, with your name.
consent-kinds-title = Kinds of consent
consent-kinds-lead = What the school asks families, in its own words.
consent-kind-new = New consent
consent-translated = This text is there in all seven languages, and in words of their own for young people. If you change it, everyone reads your version: in German, and in the other languages in English.
consent-version = Version {version}
consent-off = not asked
consent-title-de = Title (German)
consent-title-en = Title (English)
consent-text-de = Text (German)
consent-text-en = Text (English)
consent-quorum = Who of those with custody decides
quorum-one = one is enough
quorum-all = all, each for themself
quorum-attested = all; for whoever can’t be reached, another confirms
consent-child-signature = Young people from 14
child-signs-none = don't decide
child-signs-with = decide too
child-signs-instead = decide alone
consent-valid-until = Holds until
consent-valid-until-hint = For example the end of the school year; empty: until it is revoked.
consent-anew = The meaning changes: ask everyone anew
consent-asked = Is asked
consent-save = Save as a new version
consent-bad-day = The end is no day. Please write it like this: 2027-07-31.
consent-unfit-text = Please give a title and text in at least one language; the title has at most 120 characters, the text 8,000.
consent-kind-saved = Saved. Families see this version from now on.
ann-replies = Ask for a reply
ann-replies-hint = acknowledgement, questions, deadline
class-consents = Consents
family-address-side-open = waits for the family

"""##,
    ]

    static let familyTexts: [String: String] = [
        "ar": ##"""
# نصوص الصفحات التي تراها العائلات. تُستبدل {name} بالقيمة.
skip = إلى المحتوى
nav = الأقسام
trail = مكانك الآن
languages = اللغة
footer = Schulpost
logout = تسجيل الخروج
to-start = إلى الصفحة الرئيسية
nav-start = الرئيسية
nav-held = موقوفة
nav-verify = هل هذا حقيقي؟
nav-account = حسابي
welcome-title = أهلًا بكم في Schulpost
welcome-text = هنا يمكن قراءة رسائل المدرسة والرد عليها، والتحقق مما إذا كانت الرسالة من المدرسة حقًا.
start-title = مرحبًا {name}
start-held = رسائل تنتظر قرارًا
start-verify = التحقق من رسالة عن طريق رمزها
start-account = العنوان والأدوار وكلمة المرور
role-child = تلميذ/تلميذة
role-guardian = ولي أمر
role-teacher = معلم/معلمة
role-staff = موظفو المدرسة
role-administrator = إدارة النظام
role-head = إدارة المدرسة
role-data-protection-officer = حماية البيانات
role-outsider = من خارج المدرسة
login-title = تسجيل الدخول
login-name = اسم المستخدم
login-password = كلمة المرور
login-wrong = اسم المستخدم أو كلمة المرور غير صحيحة. يُرجى إدخال الاثنين مرة أخرى.
login-later = كانت هناك محاولات كثيرة. يُرجى الانتظار بضع دقائق ثم تسجيل الدخول من جديد.
login-left = تم تسجيل الخروج.
login-forgotten = نسيتم كلمة المرور؟ إدارة النظام في المدرسة تعطيكم كلمة جديدة، ولا يحق لأحد غيرها السؤال عنها.
password-title = تغيير كلمة المرور
password-must = كلمة المرور هذه أُعطيت لكم. يُرجى اختيار كلمة خاصة بكم الآن، ثم يمكنكم المتابعة.
password-old = كلمة المرور الحالية
password-new = كلمة المرور الجديدة
password-again = كلمة المرور الجديدة مرة أخرى
password-rules = ثمانية رموز على الأقل: حروف كبيرة وصغيرة ورقم وعلامة خاصة، من دون اسمكم.
password-change = تغيير كلمة المرور
password-differs = كلمتا المرور الجديدتان مختلفتان. يُرجى إدخالهما من جديد.
password-old-wrong = كلمة المرور الحالية غير صحيحة.
password-same = كلمة المرور الجديدة هي القديمة نفسها. يُرجى اختيار غيرها.
password-changed = تم تغيير كلمة المرور. تم تسجيل الخروج من الأجهزة الأخرى، وهي تحتاج إلى الكلمة الجديدة.
account-name = الاسم
account-login = اسم المستخدم
account-address = عنوان المدرسة
account-roles = الدور
error-not-found-title = هذه الصفحة غير موجودة
error-not-found-text = ربما يكون الرابط قديمًا أو ضاع جزء منه عند النسخ. من الصفحة الرئيسية يمكن الوصول إلى كل شيء.
error-forbidden-title = هذه الصفحة ليست لكم
error-forbidden-text = أنتم مسجّلون، لكن هذه الصفحة تخص مهمة أخرى. إذا كنتم تحتاجون إليها فاسألوا إدارة النظام.
error-logged-out-title = يُرجى تسجيل الدخول من جديد
error-logged-out-text = انتهت الجلسة. لم يتغير شيء. سجّلوا الدخول من جديد وأرسلوا النموذج مرة أخرى.
error-foreign-form-title = النموذج لا يناسب جلستكم
error-foreign-form-text = لم يتغير شيء. افتحوا الصفحة من جديد وأرسلوا النموذج منها.
error-bad-request-title = لم ينجح ذلك
error-bad-request-text = كان الطلب ناقصًا. ارجعوا وأعيدوا تحميل الصفحة وحاولوا مرة أخرى.
error-too-large-title = هذا أكبر من المسموح
error-too-large-text = ما أرسلتموه أكبر من المسموح. يُرجى اختصاره وإرساله من جديد.
error-too-slow-title = استغرق ذلك وقتًا طويلًا
error-too-slow-text = كان الاتصال بطيئًا جدًا. يُرجى المحاولة مرة أخرى.
error-too-many-title = يُرجى الانتظار قليلًا
error-too-many-text = وصلت طلبات كثيرة جدًا من اتصالكم. يمكن المتابعة بعد {seconds} ثانية، وعندها أعيدوا تحميل الصفحة.
error-wrong-method-title = لا يمكن فتح هذا بهذه الطريقة
error-wrong-method-text = يُرجى الذهاب إلى الصفحة الرئيسية والمتابعة منها.
error-unknown-host-title = لا توجد مدرسة هنا
error-unknown-host-text = لا توجد مدرسة بهذا الاسم هنا. يُرجى التحقق من العنوان أو سؤال المدرسة.
error-unavailable-title = غير متاح حاليًا
error-unavailable-text = قاعدة بيانات المدرسة لا تستجيب الآن. لم يضِع شيء. يُرجى إعادة التحميل بعد دقيقة.
error-broken-title = حدث خلل هنا
error-broken-text = تم تسجيل الخطأ. يُرجى المحاولة مرة أخرى، وإذا استمر فأخبروا إدارة النظام بما كنتم تفعلونه.
show = عرض
cancel = إلغاء
next-page = عرض المزيد
no-subject = (بلا موضوع)
verify-title = هل هذه الرسالة حقيقية؟
verify-lead = تحت كل رسالة من المدرسة يوجد رمز. أدخلوه هنا لتعرفوا إن كانت الرسالة من المدرسة حقًا.
verify-real = نعم، هذه الرسالة من المدرسة
verify-office = كتبها
verify-sent = أُرسلت
verify-audience = إلى
verify-subject = الموضوع
verify-former = الموضوع السابق
verify-corrected = صُحّحت: {time}. الموضوع المذكور أعلاه هو الساري الآن؛ وفي البريد تسبقه كلمة «تصحيح:».
verify-recalled-title = لكنها لم تعد سارية
verify-recalled = سحبت المدرسة هذه الرسالة: {time}. لم يعد هناك شيء مطلوب.
verify-code = رمز الرسالة
verify-code-hint = اثنا عشر رمزًا، مثلًا ‎K7QM-3XWT-9RHC‎. لا فرق بين الحروف الكبيرة والصغيرة.
verify-compare = يُرجى مقارنة الموضوع برسالتكم. إذا لم يتطابق فاسألوا المدرسة.
verify-check = تحقق
verify-unknown = لا توجد رسالة من المدرسة بهذا الرمز.
verify-unknown-text = تأكدوا من نقل الرمز بشكل صحيح. إذا كان صحيحًا فالرسالة على الأغلب ليست منا: لا تفتحوا أي رابط فيها واتصلوا بالمدرسة.
date-weekdays = الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد
date-months = يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
date-day = {weekday} {day} {month} {year}
date-time = {day}، الساعة {time}
nav-notices = الرسائل
start-notices = قراءة رسائل المدرسة وتأكيدها والرد عليها
error-stale-form-title = بقيت الصفحة مفتوحة وقتًا طويلًا
error-stale-form-text = لم يُحفظ شيء. يُرجى فتح الصفحة من جديد وإرسال النموذج مرة أخرى.
error-again = فتح الصفحة من جديد
notices-title = الرسائل
notices-open = في انتظار الرد
notices-rest = رسائل أخرى
notices-none = لا توجد رسائل بعد. عندما ترسل المدرسة رسالة ستظهر هنا.
notices-recalled = سُحبت
notices-corrected = صُحّحت
notice-to = إلى:
notice-recalled-title = تم سحب هذه الرسالة
notice-recalled-text = سُحبت: {time}. لم يعد هناك شيء مطلوب.
notice-recalled-old = نص الرسالة المسحوبة
notice-corrected = صُحّحت: {time}. هذا هو النص الصحيح.
notice-asks-again = ما سبق تأكيده أو الرد عليه لم يعد ساريًا. يُرجى الرد مرة أخرى.
notice-closed-title = انتهت المهلة
notice-closed-text = كان الرد ممكنًا حتى: {time}. لإضافة شيء يُرجى التواصل مع المدرسة مباشرة.
notice-deadline = يُرجى الرد حتى: {time}
notice-change-until = التعديل ممكن حتى: {time}
notice-answer-title = الرد على المدرسة
notice-change = تعديل الرد
notice-done-title = شكرًا!
notice-done-text = وصل الرد إلى المدرسة.
notice-all-done = تمّ
notice-still-open = في الانتظار
notice-state = الحالة
notice-signed = تم التأكيد: {name}، {time}
notice-on-paper = {day}، على الورق
notice-signed-before = أكّد قبل التصحيح: {name}، {time}
notice-once-more = مطلوب مرة أخرى: {name} (أكّد قبل التصحيح، {time})
notice-answer-before = {answer} (قبل التصحيح)
notice-answer-lapsed = {answer} (قبل التصحيح؛ يُرجى الرد مرة أخرى)
notice-others-said = أجاب {name}: «{answer}» ({time}).
notice-others-paper = وصلت على الورق الإجابة: «{answer}» ({time}).
notice-replaces = أي إجابة أخرى تحل محل هذه الإجابة؛ والمدرسة ترى الاثنتين.
notice-overruled = سابقًا: «{answer}» ({name}، {time})
notice-overruled-lead = هناك إجابتان متناقضتان، والأخيرة هي المعتمدة. إذا كانت صحيحة فيرجى إرسال النموذج كما هو، وإلا فيرجى تغيير الإجابة.
notice-waiting = في الانتظار: {name}
notice-attested = تم تأكيد الموافقة نيابةً عن: {name}
notice-one-is-enough = يكفي تأكيد واحد من أولياء الأمور.
notice-child-answers = {names}: التأكيد والرد من حساب المدرسة الخاص. لا يلزمكم فعل شيء هنا.
notice-no-answer = لا يوجد رد بعد
notice-files = المرفقات
notice-who = من الذي يرد؟
notice-for-child = بخصوص {name}
notice-sign-child = تأكيد بخصوص {name}
notice-attest = أؤكد أيضًا موافقة {names}، إذ لا يمكن الحصول على التأكيد الشخصي حاليًا.
notice-name = الاسم الكامل، كتوقيع
notice-name-to-attest = (لازم فقط للتأكيد نيابةً عن شخص آخر)
notice-confirm = قرأت الرسالة وأؤكدها.
notice-send = إرسال
notice-yes = نعم
notice-no = لا
notice-no-choice = بلا إجابة
notice-optional = (اختياري)
notice-errors = ما زال هناك شيء ناقص. لم يُحفظ شيء.
notice-errors-tab = ما زال هناك شيء ناقص
notice-errors-unfit = هناك شيء ناقص أو غير مناسب. لم يُحفظ أي شيء.
notice-errors-unfit-tab = هناك شيء غير مناسب
notice-changed = تم تصحيح النص في هذه الأثناء. لم يُحفظ أي شيء.
notice-changed-tab = تم تصحيح النص
notice-changed-text = يرجى قراءة النص مرة أخرى، ثم التأكيد في الأسفل والإرسال من جديد. ما تم إدخاله ما زال موجودًا.
notice-meanwhile = أجاب شخص آخر في هذه الأثناء. لم يُحفظ أي شيء.
notice-meanwhile-tab = تمت الإجابة في هذه الأثناء
notice-meanwhile-text = الإجابة مكتوبة عند الأسئلة في الأسفل. إذا كان يجب أن تُعتمد إجابتكم فيرجى إرسالها مرة أخرى.
notice-error-signer = يُرجى اختيار من الذي يرد.
notice-error-name = يُرجى إدخال الاسم.
notice-error-name-other = يُرجى كتابة الاسم كما تعرفه المدرسة: {name}. إن كان فيه خطأ فيُرجى إبلاغ المدرسة.
notice-error-name-long = {limit} حرفًا على الأكثر.
notice-error-confirm = يُرجى وضع علامة في المربع للتأكيد.
notice-error-nothing = لم يُملأ أي شيء بعد.
notice-error-answer = يُرجى الإجابة عن هذا السؤال.
notice-error-answer-bad = هذه الإجابة لا تناسب السؤال. يُرجى إدخالها من جديد.
notice-error-not-yours = لا يمكن التأكيد هنا لهذا الطفل.
notice-reply = لديكم أسئلة؟ يكفي الرد على بريد المدرسة. لا يقرأه إلا من كتبه.
notice-reply-paper = لديكم أسئلة؟ يُرجى الاتصال بالمدرسة أو إرسال رسالة مع الطفل.
notice-private = هذا الرابط شخصي. يُرجى عدم إعطائه لأحد: من يملكه يمكنه الرد هنا.
notice-gone-title = هذا الرابط لم يعد صالحًا
notice-gone-text = الروابط صالحة لفترة محدودة، والجديد يحل محل القديم. يُرجى أولًا النظر في آخر بريد من المدرسة. وربما ينقص جزء من الرابط.
notice-gone-hint = يصل الرابط الجديد إلى العنوان المعروف لدى المدرسة. لا يُعرض هنا أي عنوان هو.
notice-gone-again = طلب رابط جديد
notice-again-title = وصل الطلب
notice-again-text = إذا كان الرابط يخص رسالة من المدرسة فسيصل خلال دقائق بريد برابط جديد، إلى العنوان المعروف لدى المدرسة.
notice-again-else = لم يصل بريد؟ يُرجى النظر في مجلد البريد غير المرغوب فيه أو الاتصال بالمدرسة.
notice-code-title = إدخال رمز الرسالة الورقية
notice-code-lead = على رسائل المدرسة المطبوعة يوجد رمز. وهو يفتح الرسالة هنا لقراءتها والرد عليها.
notice-code = رمز الرسالة الورقية
notice-code-hint = ستة عشر رمزًا في أربع مجموعات. لا فرق بين الحروف الكبيرة والصغيرة.
notice-code-open = فتح الرسالة
notice-code-unknown = لا توجد رسالة بهذا الرمز.
notice-code-unknown-text = يُرجى التأكد من نقل الرموز الستة عشر كلها بشكل صحيح. الرموز صالحة لفترة محدودة، وعند الشك تساعدكم المدرسة.
notice-code-paper = تفضّلون الورق؟ املؤوا الرسالة ووقّعوها وأعطوها لطفلكم.
nav-consents = الموافقات
start-consents = الاطلاع على موافقاتكم وإعطاؤها وسحبها
login-chosen = كلمة مروركم الجديدة سارية. يرجى تسجيل الدخول بها.
login-guardians = يسجّل الأهل الدخول بعنوانهم الخاص.
join-title = إنشاء حساب للأهل
join-lead = أعطتكم المدرسة رمزًا، على الورق أو بالبريد الإلكتروني. وهو صالح لمرة واحدة ولكم وحدكم.
join-code = الرمز
join-code-hint = 16 حرفًا ورقمًا، مثل K7QM-3XWT-9RHC-2PD5. لا فرق بين الأحرف الكبيرة والصغيرة.
join-next = متابعة
join-have = لديكم حساب بالفعل؟
join-misspelt = في هذا الرمز خطأ ما. يرجى مقارنته حرفًا حرفًا.
join-unknown = هذا الرمز غير صالح أو لم يعد صالحًا. ربما استُخدم من قبل أو حلّ محله رمز جديد. يعطيكم مربّي الصف أو السكرتارية رمزًا آخر.
join-children = من أجل
join-wrong = هل هناك خطأ هنا؟ إذًا لا تنشئوا شيئًا واتصلوا بالسكرتارية من فضلكم.
join-address-hint = ليس لدى المدرسة عنوان لكم بعد. ستصل إليه إشعاراتها.
join-again = كلمة المرور مرة أخرى
join-login-optional = هل تفضلون تسجيل الدخول باسم تختارونه؟
join-login-hint = إذا تُرك فارغًا تسجّلون الدخول بعنوانكم. وإلا يبدأ الاسم بـ „eltern-“؛ وإذا كان للوالدين عنوان واحد فيحتاج أحدهما إلى اسم خاص.
join-do = إنشاء الحساب
join-confirm-title = خطوة أخيرة: تأكيد عنوانكم
join-confirm-text = أرسلنا إليكم رسالة. افتحوا الرابط الذي فيها واضغطوا هناك على «تأكيد»؛ عندها يُفتح حسابكم. أُرسلت الرسالة إلى:
join-confirm-wrong = لم يصل شيء؟ ابحثوا أيضًا في البريد غير المرغوب فيه. إذا لم يكن هذا عنوانكم فاتصلوا بالسكرتارية؛ هناك يُغيَّر.
join-send-again = إرسال الرسالة مرة أخرى
join-sent-again = الرسالة التي تحوي الرابط في الطريق.
flaw-too-short = استخدموا 8 أحرف على الأقل.
flaw-unfit = كلمة المرور طويلة جدًا أو تحتوي على رموز تحكم.
flaw-no-upper-case = ينقص حرف لاتيني كبير.
flaw-no-lower-case = ينقص حرف لاتيني صغير.
flaw-no-digit = ينقص رقم.
flaw-no-special-character = ينقص رمز خاص، مثل ! ? - + أو مسافة.
flaw-contains-name = يجب ألا تحتوي كلمة المرور على اسم الدخول أو اسمكم.
flaw-common = كلمة المرور هذه معروفة جدًا. استخدموا عدة كلمات لا علاقة بينها.
guardian-login-taken = هناك من يسجّل الدخول بهذا الاسم أو العنوان. يرجى اختيار اسم دخول خاص بكم أدناه.
guardian-login-unfit = يتكون اسم الدخول من حروف وأرقام وشُرَط.
address-title = العنوان الخاص
address-lead = ترسل المدرسة إشعاراتها إلى هذا العنوان. لا يراه أحد غيركم وغير السكرتارية.
address-yours = عنوانكم
address-none = لا يوجد بعد
address-confirmed = مؤكَّد
address-unconfirmed = لم يؤكَّد بعد
address-confirm-mail = إرسال رسالة للتأكيد
address-pending = هناك تغيير ينتظر التأكيد
address-pending-text = في كلا الصندوقين رسالة فيها رابط. بمجرد تأكيد الاثنين يسري العنوان الجديد. المهلة حتى
address-new = العنوان الجديد
address-old = العنوان السابق
address-side-done = مؤكَّد
address-side-open = ينتظر تأكيدكم
address-old-lost = لم يعد بإمكانكم قراءة العنوان السابق؟ اتصلوا بالسكرتارية؛ هناك يؤكَّد التغيير.
address-stop = إيقاف التغيير
address-change = تغيير العنوان
address-change-hint = نرسل رسالة إلى العنوان الجديد ورسالة إلى العنوان السابق. إلى أن يؤكَّد الاثنان يبقى كل شيء كما هو.
address-ask = بدء التغيير
address-asked = الرسالتان في الطريق. يرجى فتح الرابطين.
address-stopped = أُوقف التغيير. يبقى عنوانكم كما كان.
address-unfit = هذا ليس عنوان بريد إلكتروني. يرجى مراجعة الكتابة.
address-of-school = هذا عنوان من عناوين المدرسة. يرجى كتابة عنوانكم الخاص.
address-same = هذا عنوانكم بالفعل.
address-too-many = أُرسلت رسالة إلى هناك للتو. يُرجى النظر في صندوق بريدكم؛ يمكن الإرسال مرة أخرى بعد دقيقة، خمس مرات في اليوم على الأكثر.
address-new-first = يجب تأكيد العنوان الجديد أولًا.
link-gone-title = لم يعد هذا الرابط صالحًا
link-gone = ربما استُخدم من قبل أو صار قديمًا أو لم يُنسخ كاملًا. اطلبوا رابطًا جديدًا ببساطة.
confirm-yes = تأكيد
confirm-stop = لم أكن أنا: إيقاف التغيير
confirm-until = الرابط صالح حتى
confirm-confirm-address-title = هل هذا العنوان عنوانكم؟
confirm-confirm-address-text = سيصبح {address} عنوانكم المؤكَّد لدى المدرسة.
confirm-take-address-title = تأكيد عنوانكم الجديد
confirm-take-address-text = ستصل رسائل المدرسة من الآن فصاعدًا إلى {address}.
confirm-leave-address-title = هل تريدون تغيير عنوانكم؟
confirm-leave-address-text = عندها لن تصل رسائل المدرسة إلى {address} بل إلى العنوان الجديد.
confirm-done-title = تم تأكيد عنوانكم
confirm-done-text = شكرًا. حسابكم مفتوح الآن.
confirm-changed-title = عنوانكم الجديد سارٍ
confirm-changed-text = شكرًا. من الآن تصل رسائل المدرسة إليه؛ سجّلوا الدخول به من الآن فصاعدًا.
confirm-old-missing-title = تم تأكيد العنوان الجديد
confirm-old-missing-text = يرجى أيضًا فتح الرابط في الرسالة المرسلة إلى عنوانكم السابق. إذا لم تعد قراءته ممكنة فاتصلوا بالسكرتارية.
confirm-new-missing-title = تم تأكيد العنوان السابق
confirm-new-missing-text = يرجى أيضًا فتح الرابط في الرسالة المرسلة إلى عنوانكم الجديد؛ عندها يسري.
confirm-stopped-title = أُوقف التغيير
confirm-stopped-text = يبقى عنوانكم كما كان. هل يعرف أحد كلمة مروركم؟ إذًا اختاروا كلمة جديدة فورًا من فضلكم.
forgotten-title = نسيت كلمة المرور
forgotten-lead = اكتبوا عنوانكم الخاص أو اسم الدخول. نرسل رابطًا إلى عنوانكم المؤكَّد؛ وهو صالح لساعة.
forgotten-login = العنوان أو اسم الدخول
forgotten-do = إرسال الرابط
forgotten-sent = إذا كان هناك حساب للأهل بهذا العنوان فالرسالة التي تحوي الرابط في الطريق.
forgotten-nothing = لم يصل شيء؟ ابحثوا في البريد غير المرغوب فيه أو اطلبوا رمزًا جديدًا من مربّي الصف.
forgotten-others = يحصل الأطفال والمعلمون على كلمة مرور جديدة من إدارة المدرسة التقنية.
new-password-title = اختيار كلمة مرور جديدة
new-password-do = حفظ كلمة المرور
consent-lead = كل موافقة اختيارية. يمكنكم سحبها هنا في أي وقت بنقرة واحدة؛ يسري ذلك فورًا ومن دون أي ضرر.
consent-read = قراءة النص
consent-open = مفتوح
consent-partly = لم يكتمل بعد
consent-given = تمت الموافقة
consent-revoked = لا موافقة
consent-until = سارٍ حتى {day}
consent-word-given = {name}: وافق في {day}
consent-word-revoked = {name}: رفض أو سحب في {day}
consent-word-open = {name}: لم يُجب بعد
consent-over = انتهت مدة هذه الموافقة؛ تسأل المدرسة من جديد عند الحاجة.
consent-attest = الشخص الآخر صاحب حق الحضانة موافق ولا يستطيع الإجابة هنا بنفسه. أؤكد ذلك.
consent-give = أوافق
consent-revoke = سحب الموافقة
consent-decline = لا أوافق
consent-nothing = لا يوجد حاليًا ما يُسأل عنه.
consent-nobody = لا شيء لتقريره هنا: يعطي الموافقات أصحاب حق الحضانة والشباب من سن 14.
consent-said-given = شكرًا. سُجّلت موافقتكم.
consent-said-revoked = سُجّل: لا موافقة. يسري ذلك فورًا ومن دون أي ضرر.
consent-text-changed = تغيّر النص للتو. يرجى قراءته مرة أخرى ثم اتخاذ القرار.
consent-not-possible = هذا غير ممكن الآن. يرجى النظر إلى ما هو مكتوب هنا الآن.
invite-letter-subject = دخولكم إلى صفحات المدرسة
invite-letter-for = من أجل {children} ({class})
invite-letter-text = تحية طيبة،|بالرمز أدناه يمكنكم إنشاء حساب في صفحات المدرسة. هناك تجدون جميع الإشعارات المتعلقة بأطفالكم وتعطون الموافقات أو تسحبونها. بدون حساب ستصلكم جميع الإشعارات كما كانت من قبل.|الرمز صالح لمرة واحدة ولكم وحدكم. نرجو ألا تعطوه لأحد، ولا لطفلكم أيضًا.
invite-letter-how = افتحوا الصفحة برمز الاستجابة السريعة أو اكتبوا العنوان والرمز. وهو صالح حتى {until}.
error-logged-out-kept = انتهت جلستكم. ما أدخلتموه ما زال هنا: سجّلوا الدخول من جديد في هذه الصفحة وتابعوا.
error-stale-form-kept = ما أدخلتموه ما زال هنا. يُرجى إرساله مرة أخرى.
error-foreign-form-kept = لم يتغيّر شيء. ما أدخلتموه ما زال هنا. يُرجى مراجعته وإرساله مرة أخرى.
error-too-large-limit = يجب ألا يزيد حجم الملفات معًا على {size} ميغابايت. يُرجى اختيار ملفات أصغر أو أقل.
kept-title = المتابعة من حيث توقفتم
kept-lead = سجّلتم الدخول من جديد. يُرجى مراجعة ما أدخلتموه وإرساله مرة أخرى.
kept-written = ما كتبتموه
kept-files = لا يمكن الاحتفاظ بالملفات: يُرجى اختيارها من جديد بعد ذلك.
kept-send = إرسال مرة أخرى

"""##,
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
welcome-text = Hier lassen sich Mitteilungen der Schule lesen und beantworten, und prüfen, ob eine wirklich von der Schule kommt.
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
verify-former = Früherer Betreff
verify-corrected = Berichtigt: {time}. Oben steht der Betreff, wie er jetzt gilt; in der Mail dazu steht „Berichtigung:“ davor.
verify-recalled-title = Sie gilt aber nicht mehr
verify-recalled = Die Schule hat diese Mitteilung zurückgenommen: {time}. Es ist nichts mehr zu tun.
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
nav-notices = Mitteilungen
start-notices = Mitteilungen der Schule lesen, bestätigen und beantworten
error-stale-form-title = Die Seite war zu lange offen
error-stale-form-text = Es wurde nichts gespeichert. Bitte die Seite neu öffnen und das Formular noch einmal abschicken.
error-again = Seite neu öffnen
notices-title = Mitteilungen
notices-open = Noch zu erledigen
notices-rest = Weitere Mitteilungen
notices-none = Noch keine Mitteilungen. Sobald die Schule eine schickt, steht sie hier.
notices-recalled = zurückgenommen
notices-corrected = berichtigt
notice-to = An:
notice-recalled-title = Diese Mitteilung wurde zurückgenommen
notice-recalled-text = Zurückgenommen: {time}. Es ist nichts mehr zu tun.
notice-recalled-old = Text der zurückgenommenen Mitteilung
notice-corrected = Berichtigt: {time}. Hier steht der richtige Text.
notice-asks-again = Was schon bestätigt oder beantwortet war, gilt nicht mehr. Bitte noch einmal antworten.
notice-closed-title = Die Frist ist vorbei
notice-closed-text = Antworten war möglich bis: {time}. Für Nachträge bitte direkt bei der Schule melden.
notice-deadline = Bitte antworten bis: {time}
notice-change-until = Änderungen sind möglich bis: {time}
notice-answer-title = Antwort an die Schule
notice-change = Antwort ändern
notice-done-title = Danke!
notice-done-text = Die Antwort ist in der Schule angekommen.
notice-all-done = erledigt
notice-still-open = noch offen
notice-state = Stand
notice-signed = Bestätigt: {name}, {time}
notice-on-paper = {day}, auf Papier
notice-signed-before = Bestätigt vor der Berichtigung: {name}, {time}
notice-once-more = Noch einmal nötig: {name} (bestätigt vor der Berichtigung, {time})
notice-answer-before = {answer} (vor der Berichtigung)
notice-answer-lapsed = {answer} (vor der Berichtigung; bitte noch einmal antworten)
notice-others-said = {name} hat geantwortet: „{answer}“ ({time}).
notice-others-paper = Auf Papier kam zurück: „{answer}“ ({time}).
notice-replaces = Eine andere Antwort ersetzt diese; die Schule sieht beide.
notice-overruled = Vorher: „{answer}“ ({name}, {time})
notice-overruled-lead = Zwei Antworten widersprechen sich; es gilt die letzte. Ist sie richtig, bitte das Formular so absenden, wie es ist. Sonst bitte die Antwort ändern.
notice-waiting = Noch offen: {name}
notice-attested = Einverständnis mitbestätigt: {name}
notice-one-is-enough = Von den Sorgeberechtigten genügt eine Bestätigung.
notice-child-answers = {names} bestätigt und antwortet selbst, mit dem eigenen Schulkonto. Sie brauchen hier nichts zu tun.
notice-no-answer = noch keine Antwort
notice-files = Anhänge
notice-who = Wer antwortet?
notice-for-child = Für {name}
notice-sign-child = Für {name} bestätigen
notice-attest = Ich bestätige auch das Einverständnis von {names}. Eine eigene Bestätigung ist gerade nicht möglich.
notice-name = Vor- und Nachname, als Unterschrift
notice-name-to-attest = (nur zum Mitbestätigen nötig)
notice-confirm = Ich habe die Mitteilung gelesen und bestätige sie.
notice-send = Absenden
notice-yes = ja
notice-no = nein
notice-no-choice = keine Angabe
notice-optional = (freiwillig)
notice-errors = Es fehlt noch etwas. Es wurde nichts gespeichert.
notice-errors-tab = Es fehlt noch etwas
notice-errors-unfit = Etwas fehlt oder passt noch nicht. Es wurde nichts gespeichert.
notice-errors-unfit-tab = Etwas passt noch nicht
notice-changed = Der Text wurde inzwischen berichtigt. Es wurde nichts gespeichert.
notice-changed-tab = Der Text wurde berichtigt
notice-changed-text = Bitte den Text noch einmal lesen, dann unten bestätigen und noch einmal senden. Was eingetragen war, steht noch da.
notice-meanwhile = Inzwischen hat jemand anderes geantwortet. Es wurde nichts gespeichert.
notice-meanwhile-tab = Inzwischen beantwortet
notice-meanwhile-text = Bei den Fragen unten steht, was geantwortet wurde. Soll die eigene Antwort gelten, bitte noch einmal senden.
notice-error-signer = Bitte auswählen, wer antwortet.
notice-error-name = Bitte den Namen eintragen.
notice-error-name-other = Bitte den Namen so eintragen, wie ihn die Schule kennt: {name}. Stimmt er nicht, bitte in der Schule melden.
notice-error-name-long = Bitte höchstens {limit} Zeichen.
notice-error-confirm = Bitte das Häkchen setzen, um zu bestätigen.
notice-error-nothing = Es ist noch nichts ausgefüllt.
notice-error-answer = Bitte diese Frage beantworten.
notice-error-answer-bad = Diese Antwort passt nicht zur Frage. Bitte noch einmal eingeben.
notice-error-not-yours = Für dieses Kind ist hier keine Bestätigung möglich.
notice-reply = Noch Fragen? Einfach auf die Mail der Schule antworten. Das liest nur, wer sie geschrieben hat.
notice-reply-paper = Noch Fragen? Bitte in der Schule anrufen oder dem Kind eine Nachricht mitgeben.
notice-private = Dieser Link ist persönlich. Bitte nicht weitergeben: Wer ihn hat, kann hier antworten.
notice-gone-title = Dieser Link gilt nicht mehr
notice-gone-text = Links gelten nur eine Zeit lang, und ein neuer ersetzt den alten. Bitte zuerst in der neuesten Mail der Schule nachsehen. Vielleicht fehlt auch ein Stück des Links.
notice-gone-hint = Der neue Link kommt an die Adresse, die der Schule bekannt ist. Welche das ist, wird hier nicht gezeigt.
notice-gone-again = Link erneut anfordern
notice-again-title = Die Anfrage ist angekommen
notice-again-text = Gehört der Link zu einer Mitteilung der Schule, kommt in wenigen Minuten eine Mail mit einem neuen. Sie geht an die Adresse, die der Schule bekannt ist.
notice-again-else = Kommt keine Mail? Dann bitte im Spam-Ordner nachsehen oder die Schule anrufen.
notice-code-title = Code vom Brief eingeben
notice-code-lead = Auf gedruckten Briefen der Schule steht ein Code. Er öffnet die Mitteilung hier, zum Lesen und Antworten.
notice-code = Code vom Brief
notice-code-hint = Sechzehn Zeichen in vier Gruppen. Groß oder klein ist gleich.
notice-code-open = Mitteilung öffnen
notice-code-unknown = Zu diesem Code gibt es keine Mitteilung.
notice-code-unknown-text = Bitte prüfen, ob alle sechzehn Zeichen richtig abgeschrieben sind. Codes gelten nur eine Zeit lang; im Zweifel hilft die Schule weiter.
notice-code-paper = Lieber auf Papier? Dann den Brief ausfüllen, unterschreiben und dem Kind mitgeben.
nav-consents = Einwilligungen
start-consents = Sehen, geben und widerrufen, worin Sie einwilligen
login-chosen = Ihr neues Passwort gilt. Bitte melden Sie sich damit an.
login-guardians = Eltern melden sich mit ihrer privaten Adresse an.
join-title = Zugang für Eltern einrichten
join-lead = Sie haben von der Schule einen Code bekommen, auf Papier oder per Mail. Er gilt einmal und nur für Sie.
join-code = Code
join-code-hint = 16 Zeichen, zum Beispiel K7QM-3XWT-9RHC-2PD5. Groß oder klein ist gleich.
join-next = Weiter
join-have = Sie haben schon einen Zugang?
join-misspelt = An diesem Code stimmt etwas nicht. Bitte vergleichen Sie ihn Zeichen für Zeichen.
join-unknown = Dieser Code gilt nicht oder nicht mehr. Vielleicht ist er schon benutzt oder durch einen neuen ersetzt. Die Klassenleitung oder das Sekretariat gibt Ihnen einen anderen.
join-children = Für
join-wrong = Stimmt hier etwas nicht? Dann richten Sie bitte nichts ein und rufen Sie im Sekretariat an.
join-address-hint = Die Schule hat noch keine Adresse von Ihnen. Dorthin kommen dann ihre Mitteilungen.
join-again = Passwort noch einmal
join-login-optional = Lieber mit einem eigenen Namen anmelden?
join-login-hint = Leer: Sie melden sich mit Ihrer Adresse an. Sonst beginnt der Name mit „eltern-“; teilen sich zwei Eltern eine Adresse, braucht einer einen eigenen Namen.
join-do = Zugang einrichten
join-confirm-title = Noch ein Schritt: Ihre Adresse bestätigen
join-confirm-text = Wir haben Ihnen eine Mail geschickt. Öffnen Sie den Link darin und drücken Sie dort auf „Bestätigen“; dann ist Ihr Zugang offen. Die Mail ging an:
join-confirm-wrong = Nichts angekommen? Sehen Sie auch im Spam nach. Ist das nicht Ihre Adresse, rufen Sie bitte im Sekretariat an; dort wird sie geändert.
join-send-again = Mail noch einmal senden
join-sent-again = Die Mail mit dem Link ist unterwegs.
flaw-too-short = Nehmen Sie mindestens 8 Zeichen.
flaw-unfit = Das Passwort ist zu lang oder enthält Steuerzeichen.
flaw-no-upper-case = Es fehlt ein Großbuchstabe.
flaw-no-lower-case = Es fehlt ein Kleinbuchstabe.
flaw-no-digit = Es fehlt eine Ziffer.
flaw-no-special-character = Es fehlt ein Sonderzeichen, zum Beispiel ! ? - + oder ein Leerzeichen.
flaw-contains-name = Das Passwort darf weder Anmeldenamen noch Vor- oder Nachnamen enthalten.
flaw-common = Dieses Passwort ist zu bekannt. Nehmen Sie lieber mehrere Wörter, die nicht zusammengehören.
guardian-login-taken = Mit diesem Namen oder dieser Adresse meldet sich schon jemand an. Bitte wählen Sie unten einen eigenen Anmeldenamen.
guardian-login-unfit = Der Anmeldename besteht aus Buchstaben, Ziffern und Bindestrichen.
address-title = Private Adresse
address-lead = An diese Adresse schickt die Schule ihre Mitteilungen. Niemand außer Ihnen und dem Sekretariat sieht sie.
address-yours = Ihre Adresse
address-none = noch keine
address-confirmed = bestätigt
address-unconfirmed = noch nicht bestätigt
address-confirm-mail = Mail zum Bestätigen senden
address-pending = Eine Änderung wartet auf Bestätigung
address-pending-text = In beiden Postfächern liegt eine Mail mit einem Link. Sobald beide bestätigt sind, gilt die neue Adresse. Zeit ist bis
address-new = Neue Adresse
address-old = Bisherige Adresse
address-side-done = bestätigt
address-side-open = wartet auf Ihre Bestätigung
address-old-lost = Sie können die bisherige Adresse nicht mehr lesen? Rufen Sie im Sekretariat an; dort wird die Änderung bestätigt.
address-stop = Änderung abbrechen
address-change = Adresse ändern
address-change-hint = Wir schicken je eine Mail an die neue und an die bisherige Adresse. Bis beide bestätigt sind, bleibt alles, wie es ist.
address-ask = Änderung beginnen
address-asked = Die Mails sind unterwegs. Bitte öffnen Sie beide Links.
address-stopped = Die Änderung ist abgebrochen. Ihre Adresse bleibt, wie sie war.
address-unfit = Das ist keine Mailadresse. Bitte prüfen Sie die Schreibweise.
address-of-school = Das ist eine Adresse der Schule. Bitte nennen Sie Ihre private.
address-same = Das ist schon Ihre Adresse.
address-too-many = Eben ging schon eine Mail dorthin. Bitte sehen Sie in Ihr Postfach; in einer Minute geht es noch einmal, höchstens fünfmal am Tag.
address-new-first = Zuerst muss die neue Adresse bestätigt sein.
link-gone-title = Dieser Link gilt nicht mehr
link-gone = Vielleicht ist er schon benutzt, zu alt oder nicht vollständig kopiert. Fordern Sie einfach einen neuen an.
confirm-yes = Bestätigen
confirm-stop = Das war ich nicht: Änderung stoppen
confirm-until = Der Link gilt bis
confirm-confirm-address-title = Ist diese Adresse Ihre?
confirm-confirm-address-text = {address} wird Ihre bestätigte Adresse bei der Schule.
confirm-take-address-title = Ihre neue Adresse bestätigen
confirm-take-address-text = Post der Schule soll künftig an {address} gehen.
confirm-leave-address-title = Soll sich Ihre Adresse ändern?
confirm-leave-address-text = Post der Schule geht dann nicht mehr an {address}, sondern an die neue Adresse.
confirm-done-title = Ihre Adresse ist bestätigt
confirm-done-text = Danke. Ihr Zugang ist jetzt offen.
confirm-changed-title = Ihre neue Adresse gilt
confirm-changed-text = Danke. Post der Schule geht ab jetzt dorthin; melden Sie sich künftig mit dieser Adresse an.
confirm-old-missing-title = Die neue Adresse ist bestätigt
confirm-old-missing-text = Bitte öffnen Sie noch den Link in der Mail an Ihre bisherige Adresse. Können Sie sie nicht mehr lesen, rufen Sie im Sekretariat an.
confirm-new-missing-title = Die bisherige Adresse ist bestätigt
confirm-new-missing-text = Bitte öffnen Sie noch den Link in der Mail an Ihre neue Adresse; dann gilt sie.
confirm-stopped-title = Die Änderung ist gestoppt
confirm-stopped-text = Ihre Adresse bleibt, wie sie war. Kennt jemand Ihr Passwort? Wählen Sie dann bitte gleich ein neues.
forgotten-title = Passwort vergessen
forgotten-lead = Geben Sie Ihre private Adresse oder Ihren Anmeldenamen ein. Wir schicken einen Link an Ihre bestätigte Adresse; er gilt eine Stunde.
forgotten-login = Adresse oder Anmeldename
forgotten-do = Link senden
forgotten-sent = Wenn es dazu einen Zugang für Eltern gibt, ist die Mail mit dem Link unterwegs.
forgotten-nothing = Nichts angekommen? Sehen Sie im Spam nach, oder bitten Sie die Klassenleitung um einen neuen Code.
forgotten-others = Kinder und Lehrkräfte bekommen ein neues Passwort von der Administration der Schule.
new-password-title = Neues Passwort wählen
new-password-do = Passwort setzen
consent-lead = Jede Einwilligung ist freiwillig. Sie können sie hier jederzeit mit einem Klick widerrufen; das gilt sofort und hat keine Nachteile.
consent-read = Text lesen
consent-open = offen
consent-partly = noch nicht vollständig
consent-given = eingewilligt
consent-revoked = nicht eingewilligt
consent-until = gilt bis {day}
consent-word-given = {name}: eingewilligt am {day}
consent-word-revoked = {name}: abgelehnt oder widerrufen am {day}
consent-word-open = {name}: noch offen
consent-over = Diese Einwilligung ist abgelaufen; die Schule fragt neu, wenn sie gebraucht wird.
consent-attest = Die andere sorgeberechtigte Person ist einverstanden und kann hier nicht selbst antworten. Das bestätige ich.
consent-give = Ich willige ein
consent-revoke = Widerrufen
consent-decline = Ich willige nicht ein
consent-nothing = Zurzeit wird nach nichts gefragt.
consent-nobody = Hier gibt es nichts zu entscheiden: Einwilligungen geben Sorgeberechtigte und Jugendliche ab 14.
consent-said-given = Danke. Ihre Einwilligung ist vermerkt.
consent-said-revoked = Vermerkt: keine Einwilligung. Das gilt ab sofort und hat keine Nachteile.
consent-text-changed = Der Text hat sich eben geändert. Bitte lesen Sie ihn noch einmal und entscheiden Sie dann.
consent-not-possible = Das ist gerade nicht möglich. Bitte sehen Sie nach, was hier jetzt steht.
invite-letter-subject = Ihr Zugang zu den Seiten der Schule
invite-letter-for = Für {children} ({class})
invite-letter-text = Guten Tag,|mit dem Code unten richten Sie sich einen Zugang zu den Seiten der Schule ein. Dort finden Sie alle Mitteilungen zu Ihren Kindern und geben oder widerrufen Einwilligungen. Ohne Zugang bekommen Sie alle Mitteilungen weiter wie bisher.|Der Code gilt einmal und nur für Sie. Bitte geben Sie ihn nicht weiter, auch nicht an Ihr Kind.
invite-letter-how = Öffnen Sie die Seite mit dem Bildcode oder tippen Sie die Adresse und den Code ein. Er gilt bis {until}.
error-logged-out-kept = Ihre Anmeldung ist abgelaufen. Was Sie eingetragen haben, ist noch da: Melden Sie sich hier wieder an, dann geht es damit weiter.
error-stale-form-kept = Was Sie eingetragen haben, ist noch da. Bitte schicken Sie es noch einmal ab.
error-foreign-form-kept = Es wurde nichts geändert. Was Sie eingetragen haben, ist noch da. Bitte sehen Sie es durch und schicken Sie es noch einmal ab.
error-too-large-limit = Dateien dürfen zusammen höchstens {size} MB groß sein. Bitte wählen Sie kleinere oder weniger Dateien.
kept-title = Weiter, wo Sie waren
kept-lead = Sie sind wieder angemeldet. Bitte sehen Sie durch, was Sie eingetragen haben, und schicken Sie es noch einmal ab.
kept-written = Das haben Sie geschrieben
kept-files = Dateien können nicht aufgehoben werden: Bitte wählen Sie sie danach noch einmal aus.
kept-send = Noch einmal abschicken

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
welcome-text = Read and answer notices of the school here, and check whether one really comes from the school.
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
verify-former = Former subject
verify-corrected = Corrected: {time}. The subject above is the one that holds now; in the mail “Correction:” stands before it.
verify-recalled-title = But it no longer holds
verify-recalled = The school took this notice back: {time}. There is nothing left to do.
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
nav-notices = Notices
start-notices = Read, confirm and answer notices of the school
error-stale-form-title = The page was open for too long
error-stale-form-text = Nothing was saved. Please open the page again and send the form once more.
error-again = Open the page again
notices-title = Notices
notices-open = Still to do
notices-rest = Other notices
notices-none = No notices yet. As soon as the school sends one, it is here.
notices-recalled = taken back
notices-corrected = corrected
notice-to = To:
notice-recalled-title = This notice was taken back
notice-recalled-text = Taken back: {time}. There is nothing left to do.
notice-recalled-old = Text of the notice that was taken back
notice-corrected = Corrected: {time}. This is the right text.
notice-asks-again = What was acknowledged or answered before no longer counts. Please answer once more.
notice-closed-title = The deadline has passed
notice-closed-text = Answers were possible until: {time}. To add something, please contact the school.
notice-deadline = Please answer by: {time}
notice-change-until = Changes are possible until: {time}
notice-answer-title = Answer to the school
notice-change = Change the answer
notice-done-title = Thank you!
notice-done-text = The answer has reached the school.
notice-all-done = done
notice-still-open = still open
notice-state = Where it stands
notice-signed = Confirmed: {name}, {time}
notice-on-paper = {day}, on paper
notice-signed-before = Acknowledged before the correction: {name}, {time}
notice-once-more = Needed once more: {name} (acknowledged before the correction, {time})
notice-answer-before = {answer} (before the correction)
notice-answer-lapsed = {answer} (before the correction; please answer once more)
notice-others-said = {name} has answered: “{answer}” ({time}).
notice-others-paper = This came back on paper: “{answer}” ({time}).
notice-replaces = Another answer replaces this one; the school sees both.
notice-overruled = Before: “{answer}” ({name}, {time})
notice-overruled-lead = Two answers contradict each other; the last one counts. If it is right, please send the form as it is. Otherwise please change the answer.
notice-waiting = Still open: {name}
notice-attested = Agreement confirmed too: {name}
notice-one-is-enough = One confirmation by a parent or guardian is enough.
notice-child-answers = {names} confirms and answers with their own school account. There is nothing for you to do here.
notice-no-answer = no answer yet
notice-files = Attachments
notice-who = Who answers?
notice-for-child = For {name}
notice-sign-child = Confirm for {name}
notice-attest = I also confirm the agreement of {names}, who can't confirm at the moment.
notice-name = First and last name, as a signature
notice-name-to-attest = (only needed to confirm for somebody else)
notice-confirm = I have read the notice and confirm it.
notice-send = Send
notice-yes = yes
notice-no = no
notice-no-choice = no answer
notice-optional = (optional)
notice-errors = Something is still missing. Nothing was saved.
notice-errors-tab = Something is still missing
notice-errors-unfit = Something is missing or doesn’t fit yet. Nothing was saved.
notice-errors-unfit-tab = Something doesn’t fit yet
notice-changed = The text has been corrected meanwhile. Nothing was saved.
notice-changed-tab = The text has been corrected
notice-changed-text = Please read the text once more, then confirm below and send again. What was entered is still there.
notice-meanwhile = Somebody else has answered meanwhile. Nothing was saved.
notice-meanwhile-tab = Answered meanwhile
notice-meanwhile-text = What was answered stands beside the questions below. If your own answer is to count, please send it once more.
notice-error-signer = Please choose who answers.
notice-error-name = Please enter the name.
notice-error-name-other = Please enter the name as the school knows it: {name}. If it is wrong, please tell the school.
notice-error-name-long = Please use at most {limit} characters.
notice-error-confirm = Please tick the box to confirm.
notice-error-nothing = Nothing is filled in yet.
notice-error-answer = Please answer this question.
notice-error-answer-bad = This answer doesn't fit the question. Please enter it again.
notice-error-not-yours = It isn't possible to confirm for this child here.
notice-reply = Any questions? Just reply to the school's mail. Only its author reads that.
notice-reply-paper = Any questions? Please call the school or send a note with your child.
notice-private = This link is personal. Please don't pass it on: whoever has it can answer here.
notice-gone-title = This link is no longer valid
notice-gone-text = Links are valid for a limited time, and a new one replaces the old. Please look at the school's latest mail first. Perhaps a piece of the link is missing, too.
notice-gone-hint = The new link goes to the address that the school knows. Which one that is isn't shown here.
notice-gone-again = Ask for a new link
notice-again-title = The request has arrived
notice-again-text = If the link belongs to a notice of the school, a mail with a new one arrives in a few minutes. It goes to the address that the school knows.
notice-again-else = No mail? Then please look into the spam folder, or call the school.
notice-code-title = Enter the code of a letter
notice-code-lead = Printed letters of the school carry a code. It opens the notice here, to read and answer it.
notice-code = Code of the letter
notice-code-hint = Sixteen characters in four groups. Upper and lower case are the same.
notice-code-open = Open the notice
notice-code-unknown = There is no notice with this code.
notice-code-unknown-text = Please check whether all sixteen characters are copied correctly. Codes are valid for a limited time; if in doubt, the school helps.
notice-code-paper = Rather on paper? Then fill in the letter, sign it and give it to the child.
nav-consents = Consents
start-consents = See, give and revoke what you agree to
login-chosen = Your new password is set. Please log in with it.
login-guardians = Parents log in with their private address.
join-title = Set up access for parents
join-lead = The school gave you a code, on paper or by mail. It works once and for you only.
join-code = Code
join-code-hint = 16 characters, such as K7QM-3XWT-9RHC-2PD5. Upper or lower case doesn't matter.
join-next = Continue
join-have = You already have access?
join-misspelt = Something about this code isn't right. Please compare it character by character.
join-unknown = This code doesn't work, or not any more. Perhaps it has been used, or a new one has taken its place. The class teacher or the school office gives you another.
join-children = For
join-wrong = Is something wrong here? Then please set up nothing and call the school office.
join-address-hint = The school has no address of yours yet. Its notices will go there.
join-again = Password once more
join-login-optional = Rather log in by a name of your own?
join-login-hint = Empty: you log in with your address. Otherwise the name begins with “eltern-”; where two parents share an address, one needs a name.
join-do = Set up access
join-confirm-title = One more step: confirm your address
join-confirm-text = We have sent you a mail. Open the link in it and press “Confirm” there; then your access is open. The mail went to:
join-confirm-wrong = Nothing there? Look into your spam folder too. If this isn't your address, please call the school office; they change it.
join-send-again = Send the mail again
join-sent-again = The mail with the link is on its way.
flaw-too-short = Use at least 8 characters.
flaw-unfit = The password is too long or contains control characters.
flaw-no-upper-case = An upper-case letter is missing.
flaw-no-lower-case = A lower-case letter is missing.
flaw-no-digit = A digit is missing.
flaw-no-special-character = A special character is missing, such as ! ? - + or a space.
flaw-contains-name = The password must not contain your login or name.
flaw-common = This password is too well known. Use several words that don't belong together.
guardian-login-taken = Somebody logs in with this name or address already. Please choose a login name of your own below.
guardian-login-unfit = The login name consists of letters, digits and hyphens.
address-title = Private address
address-lead = The school sends its notices to this address. Nobody but you and the school office sees it.
address-yours = Your address
address-none = none yet
address-confirmed = confirmed
address-unconfirmed = not confirmed yet
address-confirm-mail = Send a mail to confirm it
address-pending = A change waits for confirmation
address-pending-text = A mail with a link is in both mailboxes. As soon as both are confirmed, the new address holds. There is time until
address-new = New address
address-old = Former address
address-side-done = confirmed
address-side-open = waits for your confirmation
address-old-lost = You can't read the former address any more? Call the school office; they confirm the change.
address-stop = Stop the change
address-change = Change the address
address-change-hint = We send a mail each to the new and to the former address. Until both are confirmed, everything stays as it is.
address-ask = Begin the change
address-asked = The mails are on their way. Please open both links.
address-stopped = The change is stopped. Your address stays as it was.
address-unfit = This is no mail address. Please check the spelling.
address-of-school = This is one of the school's addresses. Please give your private one.
address-same = This is your address already.
address-too-many = A mail has just been sent there. Please look into your mailbox; it can be sent again in a minute, five times a day at most.
address-new-first = The new address has to be confirmed first.
link-gone-title = This link works no more
link-gone = Perhaps it has been used, is too old, or wasn't copied whole. Simply ask for a new one.
confirm-yes = Confirm
confirm-stop = It wasn't me: stop the change
confirm-until = The link works until
confirm-confirm-address-title = Is this address yours?
confirm-confirm-address-text = {address} becomes your confirmed address at school.
confirm-take-address-title = Confirm your new address
confirm-take-address-text = The school's mail is to go to {address} from now on.
confirm-leave-address-title = Is your address to change?
confirm-leave-address-text = The school's mail then goes no more to {address} but to the new address.
confirm-done-title = Your address is confirmed
confirm-done-text = Thank you. Your access is open now.
confirm-changed-title = Your new address holds
confirm-changed-text = Thank you. The school's mail goes there from now on; please log in with this address in future.
confirm-old-missing-title = The new address is confirmed
confirm-old-missing-text = Please open the link in the mail to your former address, too. If you can't read it any more, call the school office.
confirm-new-missing-title = The former address is confirmed
confirm-new-missing-text = Please open the link in the mail to your new address, too; then it holds.
confirm-stopped-title = The change is stopped
confirm-stopped-text = Your address stays as it was. Does somebody know your password? Then please choose a new one at once.
forgotten-title = Forgotten password
forgotten-lead = Enter your private address or your login name. We send a link to your confirmed address; it works for an hour.
forgotten-login = Address or login name
forgotten-do = Send the link
forgotten-sent = If there is a parents' access for it, the mail with the link is on its way.
forgotten-nothing = Nothing there? Look into your spam folder, or ask the class teacher for a new code.
forgotten-others = Children and teachers get a new password from the school's administrators.
new-password-title = Choose a new password
new-password-do = Set the password
consent-lead = Every consent is voluntary. You can revoke it here at any time with one click; that holds at once and has no disadvantage.
consent-read = Read the text
consent-open = open
consent-partly = not complete yet
consent-given = agreed
consent-revoked = not agreed
consent-until = holds until {day}
consent-word-given = {name}: agreed on {day}
consent-word-revoked = {name}: declined or revoked on {day}
consent-word-open = {name}: still open
consent-over = This consent has run out; the school asks anew when it is needed.
consent-attest = The other person with custody agrees and can't answer here. I confirm that.
consent-give = I agree
consent-revoke = Revoke
consent-decline = I don't agree
consent-nothing = Nothing is asked at present.
consent-nobody = There is nothing to decide here: consents are given by persons with custody and by young people from 14.
consent-said-given = Thank you. Your consent is noted.
consent-said-revoked = Noted: no consent. That holds from now on and has no disadvantage.
consent-text-changed = The text has just changed. Please read it again and then decide.
consent-not-possible = This isn't possible right now. Please look at what stands here now.
invite-letter-subject = Your access to the school's pages
invite-letter-for = For {children} ({class})
invite-letter-text = Dear parent,|with the code below you set up your access to the school's pages. There you find all notices about your children, and you give or revoke consents. Without an account you keep getting all notices as before.|The code works once and for you only. Please don't pass it on, not even to your child.
invite-letter-how = Open the page by the picture code, or type the address and the code. It works until {until}.
error-logged-out-kept = Your login has ended. What you filled in is still here: log in again on this page and go on with it.
error-stale-form-kept = What you filled in is still here. Please send it once more.
error-foreign-form-kept = Nothing was changed. What you filled in is still here. Please look it over and send it once more.
error-too-large-limit = Files may have {size} MB together at most. Please choose smaller ones, or fewer.
kept-title = Go on where you were
kept-lead = You are logged in again. Please look over what you filled in and send it once more.
kept-written = What you wrote
kept-files = Files can't be kept: please choose them again afterwards.
kept-send = Send once more

"""##,
        "pl": ##"""
# Teksty stron, które widzą rodziny. {name} zostaje zastąpione.
skip = Przejdź do treści
nav = Działy
trail = Gdzie jesteś
languages = Język
footer = Schulpost
logout = Wyloguj
to-start = Do strony głównej
nav-start = Start
nav-held = Zatrzymane
nav-verify = Czy to prawdziwe?
nav-account = Moje konto
welcome-title = Witamy w Schulpost
welcome-text = Tutaj można przeczytać wiadomości ze szkoły, odpowiedzieć na nie i sprawdzić, czy wiadomość naprawdę pochodzi ze szkoły.
start-title = Dzień dobry, {name}
start-held = Wiadomości czekające na decyzję
start-verify = Sprawdź wiadomość po jej kodzie
start-account = Adres, role i hasło
role-child = uczennica/uczeń
role-guardian = rodzic
role-teacher = nauczyciel/nauczycielka
role-staff = personel szkoły
role-administrator = administracja systemu
role-head = dyrekcja szkoły
role-data-protection-officer = ochrona danych
role-outsider = spoza szkoły
login-title = Zaloguj się
login-name = Login
login-password = Hasło
login-wrong = Login lub hasło się nie zgadza. Proszę wpisać jedno i drugie jeszcze raz.
login-later = Było zbyt wiele prób. Proszę poczekać kilka minut i zalogować się ponownie.
login-left = Wylogowano.
login-forgotten = Nie pamiętasz hasła? Nowe nadaje administracja szkoły; nikt inny nie może o nie pytać.
password-title = Zmiana hasła
password-must = To hasło zostało nadane. Proszę teraz wybrać własne; potem można przejść dalej.
password-old = Dotychczasowe hasło
password-new = Nowe hasło
password-again = Nowe hasło jeszcze raz
password-rules = Co najmniej 8 znaków: wielkie i małe litery, cyfra i znak specjalny, bez własnego imienia i nazwiska.
password-change = Zmień hasło
password-differs = Oba nowe hasła są różne. Proszę wpisać je jeszcze raz.
password-old-wrong = Dotychczasowe hasło się nie zgadza.
password-same = Nowe hasło jest takie samo jak stare. Proszę wybrać inne.
password-changed = Hasło zostało zmienione. Inne urządzenia są wylogowane i potrzebują nowego.
account-name = Imię i nazwisko
account-login = Login
account-address = Adres szkolny
account-roles = Rola
error-not-found-title = Nie ma takiej strony
error-not-found-text = Być może link jest stary albo jego część zginęła przy kopiowaniu. Ze strony głównej można dojść do wszystkiego.
error-forbidden-title = Ta strona nie jest dla Ciebie
error-forbidden-text = Jesteś zalogowana/zalogowany, ale ta strona należy do innego zadania. Jeśli jest potrzebna, proszę zapytać administrację.
error-logged-out-title = Proszę zalogować się ponownie
error-logged-out-text = Sesja wygasła. Nic nie zostało zmienione. Proszę zalogować się ponownie i wysłać formularz jeszcze raz.
error-foreign-form-title = Formularz nie pasuje do tej sesji
error-foreign-form-text = Nic nie zostało zmienione. Proszę otworzyć stronę na nowo i stamtąd wysłać formularz.
error-bad-request-title = To się nie udało
error-bad-request-text = Zapytanie było niepełne. Proszę wrócić, odświeżyć stronę i spróbować ponownie.
error-too-large-title = To jest za duże
error-too-large-text = Wysłane dane są większe, niż wolno. Proszę je skrócić i wysłać jeszcze raz.
error-too-slow-title = To trwało zbyt długo
error-too-slow-text = Połączenie było zbyt wolne. Proszę spróbować ponownie.
error-too-many-title = Proszę chwilę poczekać
error-too-many-text = Z tego łącza przyszło bardzo dużo zapytań. Dalej można za {seconds} s; wtedy proszę odświeżyć stronę.
error-wrong-method-title = Tak nie da się tego otworzyć
error-wrong-method-text = Proszę przejść do strony głównej i stamtąd dalej.
error-unknown-host-title = Tu nie ma szkoły
error-unknown-host-text = Pod tą nazwą nie ma żadnej szkoły. Proszę sprawdzić adres lub zapytać w szkole.
error-unavailable-title = Chwilowo niedostępne
error-unavailable-text = Baza danych szkoły w tej chwili nie odpowiada. Nic nie zginęło. Proszę odświeżyć stronę za minutę.
error-broken-title = Coś się tu zepsuło
error-broken-text = Błąd został zapisany. Proszę spróbować ponownie; jeśli się powtarza, proszę powiedzieć administracji, co było robione.
show = Pokaż
cancel = Anuluj
next-page = Pokaż więcej
no-subject = (bez tematu)
verify-title = Czy ta wiadomość jest prawdziwa?
verify-lead = Pod każdą wiadomością ze szkoły jest kod. Po wpisaniu go tutaj widać, czy wiadomość naprawdę pochodzi ze szkoły.
verify-real = Tak, ta wiadomość pochodzi ze szkoły
verify-office = Autor
verify-sent = Wysłano
verify-audience = Do
verify-subject = Temat
verify-former = Poprzedni temat
verify-corrected = Poprawiono: {time}. Powyżej jest temat, który obowiązuje teraz; w mailu poprzedza go „Korekta:”.
verify-recalled-title = Ale już nie obowiązuje
verify-recalled = Szkoła wycofała tę wiadomość: {time}. Nie trzeba już nic robić.
verify-code = Kod wiadomości
verify-code-hint = Dwanaście znaków, na przykład K7QM-3XWT-9RHC. Wielkość liter nie ma znaczenia.
verify-compare = Proszę porównać temat z otrzymaną wiadomością. Jeśli się nie zgadza, proszę zapytać w szkole.
verify-check = Sprawdź
verify-unknown = Szkoła nie wysłała wiadomości z takim kodem.
verify-unknown-text = Proszę sprawdzić, czy kod jest dobrze przepisany. Jeśli tak, wiadomość prawdopodobnie nie jest od nas: proszę nie otwierać linków i zadzwonić do szkoły.
date-weekdays = poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela
date-months = stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia
date-day = {weekday}, {day} {month} {year}
date-time = {day}, {time}
nav-notices = Wiadomości
start-notices = Czytaj, potwierdzaj i odpowiadaj na wiadomości ze szkoły
error-stale-form-title = Strona była otwarta zbyt długo
error-stale-form-text = Nic nie zostało zapisane. Proszę otworzyć stronę na nowo i wysłać formularz jeszcze raz.
error-again = Otwórz stronę na nowo
notices-title = Wiadomości
notices-open = Do zrobienia
notices-rest = Pozostałe wiadomości
notices-none = Nie ma jeszcze wiadomości. Gdy szkoła jakąś wyśle, pojawi się tutaj.
notices-recalled = wycofana
notices-corrected = poprawiona
notice-to = Do:
notice-recalled-title = Ta wiadomość została wycofana
notice-recalled-text = Wycofano: {time}. Nie trzeba już nic robić.
notice-recalled-old = Treść wycofanej wiadomości
notice-corrected = Poprawiono: {time}. To jest właściwa treść.
notice-asks-again = Wcześniejsze potwierdzenia i odpowiedzi już nie obowiązują. Prosimy odpowiedzieć jeszcze raz.
notice-closed-title = Termin minął
notice-closed-text = Odpowiedzi były możliwe do: {time}. W sprawie uzupełnień proszę zwrócić się bezpośrednio do szkoły.
notice-deadline = Proszę odpowiedzieć do: {time}
notice-change-until = Zmiany są możliwe do: {time}
notice-answer-title = Odpowiedź dla szkoły
notice-change = Zmień odpowiedź
notice-done-title = Dziękujemy!
notice-done-text = Odpowiedź dotarła do szkoły.
notice-all-done = załatwione
notice-still-open = do zrobienia
notice-state = Stan
notice-signed = Potwierdzono: {name}, {time}
notice-on-paper = {day}, na papierze
notice-signed-before = Potwierdzono przed poprawką: {name}, {time}
notice-once-more = Potrzebne jeszcze raz: {name} (potwierdzono przed poprawką, {time})
notice-answer-before = {answer} (przed poprawką)
notice-answer-lapsed = {answer} (przed poprawką; prosimy odpowiedzieć jeszcze raz)
notice-others-said = Odpowiedź od: {name} – „{answer}” ({time}).
notice-others-paper = Na papierze wróciła odpowiedź: „{answer}” ({time}).
notice-replaces = Inna odpowiedź zastąpi tę; szkoła widzi obie.
notice-overruled = Wcześniej: „{answer}” ({name}, {time})
notice-overruled-lead = Dwie odpowiedzi są ze sobą sprzeczne; obowiązuje ostatnia. Jeśli jest właściwa, proszę wysłać formularz bez zmian. W przeciwnym razie proszę zmienić odpowiedź.
notice-waiting = Jeszcze brakuje: {name}
notice-attested = Zgoda potwierdzona przez drugą osobę: {name}
notice-one-is-enough = Wystarczy potwierdzenie jednego z rodziców lub opiekunów.
notice-child-answers = {names}: potwierdzenie i odpowiedź z własnego konta szkolnego. Nie muszą Państwo nic tu robić.
notice-no-answer = jeszcze bez odpowiedzi
notice-files = Załączniki
notice-who = Kto odpowiada?
notice-for-child = Dziecko: {name}
notice-sign-child = Potwierdzam dla dziecka: {name}
notice-attest = Potwierdzam też zgodę osoby, która teraz nie może potwierdzić sama: {names}.
notice-name = Imię i nazwisko, jako podpis
notice-name-to-attest = (potrzebne tylko, aby potwierdzić też za kogoś)
notice-confirm = Wiadomość przeczytana; potwierdzam ją.
notice-send = Wyślij
notice-yes = tak
notice-no = nie
notice-no-choice = bez odpowiedzi
notice-optional = (dobrowolnie)
notice-errors = Czegoś jeszcze brakuje. Nic nie zostało zapisane.
notice-errors-tab = Czegoś jeszcze brakuje
notice-errors-unfit = Czegoś brakuje albo coś się nie zgadza. Nic nie zapisano.
notice-errors-unfit-tab = Coś się nie zgadza
notice-changed = Tekst został w międzyczasie poprawiony. Nic nie zostało zapisane.
notice-changed-tab = Tekst został poprawiony
notice-changed-text = Proszę przeczytać tekst jeszcze raz, potem potwierdzić poniżej i wysłać ponownie. Wpisane dane zostały zachowane w formularzu.
notice-meanwhile = W międzyczasie odpowiedział ktoś inny. Nic nie zostało zapisane.
notice-meanwhile-tab = W międzyczasie jest już odpowiedź
notice-meanwhile-text = Ta odpowiedź jest widoczna przy pytaniach poniżej. Jeśli ma obowiązywać własna odpowiedź, proszę wysłać ją jeszcze raz.
notice-error-signer = Proszę wybrać, kto odpowiada.
notice-error-name = Proszę wpisać imię i nazwisko.
notice-error-name-other = Proszę wpisać imię i nazwisko tak, jak zna je szkoła: {name}. Jeśli są błędne, proszę zgłosić to w szkole.
notice-error-name-long = Najwyżej {limit} znaków.
notice-error-confirm = Aby potwierdzić, proszę zaznaczyć pole.
notice-error-nothing = Nic jeszcze nie jest wypełnione.
notice-error-answer = Proszę odpowiedzieć na to pytanie.
notice-error-answer-bad = Ta odpowiedź nie pasuje do pytania. Proszę wpisać ją jeszcze raz.
notice-error-not-yours = Dla tego dziecka nie można tu potwierdzić.
notice-reply = Pytania? Wystarczy odpowiedzieć na mail ze szkoły. Przeczyta go tylko osoba, która go napisała.
notice-reply-paper = Pytania? Proszę zadzwonić do szkoły albo przekazać wiadomość przez dziecko.
notice-private = Ten link jest osobisty. Proszę go nie przekazywać: kto go ma, może tu odpowiedzieć.
notice-gone-title = Ten link już nie działa
notice-gone-text = Linki są ważne tylko przez pewien czas, a nowy zastępuje stary. Proszę najpierw zajrzeć do najnowszego maila ze szkoły. Może też brakować części linku.
notice-gone-hint = Nowy link przyjdzie na adres, który szkoła już zna. Jaki to adres, nie jest tu pokazywane.
notice-gone-again = Poproś o nowy link
notice-again-title = Prośba dotarła
notice-again-text = Jeśli link należy do wiadomości ze szkoły, za kilka minut przyjdzie mail z nowym. Zostanie wysłany na adres, który szkoła zna.
notice-again-else = Mail nie przychodzi? Proszę zajrzeć do folderu ze spamem albo zadzwonić do szkoły.
notice-code-title = Wpisz kod z listu
notice-code-lead = Na drukowanych listach ze szkoły jest kod. Otwiera on tutaj wiadomość, aby ją przeczytać i na nią odpowiedzieć.
notice-code = Kod z listu
notice-code-hint = Szesnaście znaków w czterech grupach. Wielkość liter nie ma znaczenia.
notice-code-open = Otwórz wiadomość
notice-code-unknown = Nie ma wiadomości z takim kodem.
notice-code-unknown-text = Proszę sprawdzić, czy wszystkie szesnaście znaków jest dobrze przepisanych. Kody są ważne tylko przez pewien czas; w razie wątpliwości pomoże szkoła.
notice-code-paper = Lepiej na papierze? Proszę wypełnić list, podpisać i dać dziecku do szkoły.
nav-consents = Zgody
start-consents = Przeglądanie, udzielanie i wycofywanie zgód
login-chosen = Nowe hasło obowiązuje. Proszę się nim zalogować.
login-guardians = Rodzice logują się swoim prywatnym adresem.
join-title = Utwórz dostęp dla rodziców
join-lead = Otrzymali Państwo od szkoły kod, na papierze lub pocztą elektroniczną. Działa jeden raz i tylko dla Państwa.
join-code = Kod
join-code-hint = 16 znaków, na przykład K7QM-3XWT-9RHC-2PD5. Wielkość liter nie ma znaczenia.
join-next = Dalej
join-have = Mają już Państwo dostęp?
join-misspelt = W tym kodzie coś się nie zgadza. Prosimy porównać go znak po znaku.
join-unknown = Ten kod nie działa lub już nie działa. Być może został wykorzystany albo zastąpiony nowym. Wychowawca lub sekretariat wyda Państwu inny.
join-children = Dla
join-wrong = Coś się tu nie zgadza? Wtedy prosimy niczego nie zakładać i zadzwonić do sekretariatu.
join-address-hint = Szkoła nie ma jeszcze Państwa adresu. Będą tam przychodzić jej wiadomości.
join-again = Hasło jeszcze raz
join-login-optional = Wolą Państwo logować się własną nazwą?
join-login-hint = Puste: logowanie adresem. W przeciwnym razie nazwa zaczyna się od „eltern-”; jeśli dwoje rodziców ma wspólny adres, jedno potrzebuje własnej nazwy.
join-do = Utwórz dostęp
join-confirm-title = Jeszcze jeden krok: potwierdzenie adresu
join-confirm-text = Wysłaliśmy Państwu wiadomość. Proszę otworzyć zawarty w niej link i nacisnąć tam „Potwierdź”; wtedy dostęp będzie otwarty. Wiadomość wysłano na adres:
join-confirm-wrong = Nic nie przyszło? Proszę sprawdzić także spam. Jeśli to nie jest Państwa adres, prosimy zadzwonić do sekretariatu; tam zostanie zmieniony.
join-send-again = Wyślij wiadomość ponownie
join-sent-again = Wiadomość z linkiem jest w drodze.
flaw-too-short = Proszę użyć co najmniej 8 znaków.
flaw-unfit = Hasło jest za długie lub zawiera znaki sterujące.
flaw-no-upper-case = Brakuje wielkiej litery.
flaw-no-lower-case = Brakuje małej litery.
flaw-no-digit = Brakuje cyfry.
flaw-no-special-character = Brakuje znaku specjalnego, na przykład ! ? - + lub spacji.
flaw-contains-name = Hasło nie może zawierać nazwy logowania, imienia ani nazwiska.
flaw-common = To hasło jest zbyt znane. Lepiej użyć kilku słów, które do siebie nie pasują.
guardian-login-taken = Ktoś już loguje się tą nazwą lub adresem. Prosimy wybrać poniżej własną nazwę logowania.
guardian-login-unfit = Nazwa logowania składa się z liter, cyfr i łączników.
address-title = Adres prywatny
address-lead = Na ten adres szkoła wysyła wiadomości. Nikt poza Państwem i sekretariatem go nie widzi.
address-yours = Państwa adres
address-none = jeszcze brak
address-confirmed = potwierdzony
address-unconfirmed = jeszcze niepotwierdzony
address-confirm-mail = Wyślij wiadomość do potwierdzenia
address-pending = Zmiana czeka na potwierdzenie
address-pending-text = W obu skrzynkach jest wiadomość z linkiem. Gdy obie zostaną potwierdzone, zacznie obowiązywać nowy adres. Czas jest do
address-new = Nowy adres
address-old = Dotychczasowy adres
address-side-done = potwierdzono
address-side-open = czeka na potwierdzenie
address-old-lost = Nie mogą już Państwo odczytać dotychczasowego adresu? Prosimy zadzwonić do sekretariatu; tam zmiana zostanie potwierdzona.
address-stop = Anuluj zmianę
address-change = Zmiana adresu
address-change-hint = Wyślemy po jednej wiadomości na nowy i na dotychczasowy adres. Dopóki obie nie zostaną potwierdzone, nic się nie zmienia.
address-ask = Rozpocznij zmianę
address-asked = Wiadomości są w drodze. Prosimy otworzyć oba linki.
address-stopped = Zmianę anulowano. Adres pozostaje bez zmian.
address-unfit = To nie jest adres e-mail. Prosimy sprawdzić pisownię.
address-of-school = To adres szkoły. Prosimy podać adres prywatny.
address-same = To już jest Państwa adres.
address-too-many = Przed chwilą wysłano już tam wiadomość. Proszę zajrzeć do skrzynki; za minutę można wysłać ponownie, najwyżej pięć razy dziennie.
address-new-first = Najpierw musi zostać potwierdzony nowy adres.
link-gone-title = Ten link już nie działa
link-gone = Być może został już wykorzystany, jest za stary lub nie skopiowano go w całości. Wystarczy poprosić o nowy.
confirm-yes = Potwierdź
confirm-stop = To nie ja: zatrzymaj zmianę
confirm-until = Link działa do
confirm-confirm-address-title = Czy to Państwa adres?
confirm-confirm-address-text = {address} będzie Państwa potwierdzonym adresem w szkole.
confirm-take-address-title = Potwierdzenie nowego adresu
confirm-take-address-text = Poczta szkoły ma odtąd przychodzić na {address}.
confirm-leave-address-title = Czy zmienić Państwa adres?
confirm-leave-address-text = Poczta szkoły nie będzie już przychodzić na {address}, lecz na nowy adres.
confirm-done-title = Adres potwierdzony
confirm-done-text = Dziękujemy. Dostęp jest teraz otwarty.
confirm-changed-title = Nowy adres obowiązuje
confirm-changed-text = Dziękujemy. Poczta szkoły przychodzi odtąd tam; prosimy logować się tym adresem.
confirm-old-missing-title = Nowy adres potwierdzony
confirm-old-missing-text = Prosimy otworzyć jeszcze link w wiadomości na dotychczasowy adres. Jeśli nie mogą Państwo jej odczytać, prosimy zadzwonić do sekretariatu.
confirm-new-missing-title = Dotychczasowy adres potwierdzony
confirm-new-missing-text = Prosimy otworzyć jeszcze link w wiadomości na nowy adres; wtedy zacznie obowiązywać.
confirm-stopped-title = Zmianę zatrzymano
confirm-stopped-text = Adres pozostaje bez zmian. Czy ktoś zna Państwa hasło? Wtedy prosimy od razu wybrać nowe.
forgotten-title = Nie pamiętam hasła
forgotten-lead = Proszę podać prywatny adres lub nazwę logowania. Wyślemy link na potwierdzony adres; działa przez godzinę.
forgotten-login = Adres lub nazwa logowania
forgotten-do = Wyślij link
forgotten-sent = Jeśli istnieje do tego dostęp dla rodziców, wiadomość z linkiem jest w drodze.
forgotten-nothing = Nic nie przyszło? Proszę sprawdzić spam albo poprosić wychowawcę o nowy kod.
forgotten-others = Dzieci i nauczyciele otrzymują nowe hasło od administracji szkoły.
new-password-title = Wybór nowego hasła
new-password-do = Ustaw hasło
consent-lead = Każda zgoda jest dobrowolna. Można ją tu w każdej chwili wycofać jednym kliknięciem; działa to od razu i nie ma żadnych złych skutków.
consent-read = Przeczytaj treść
consent-open = otwarte
consent-partly = jeszcze niepełna
consent-given = zgoda udzielona
consent-revoked = brak zgody
consent-until = obowiązuje do {day}
consent-word-given = {name}: zgoda z dnia {day}
consent-word-revoked = {name}: odmowa lub wycofanie w dniu {day}
consent-word-open = {name}: jeszcze bez odpowiedzi
consent-over = Ta zgoda wygasła; szkoła zapyta ponownie, gdy będzie potrzebna.
consent-attest = Druga osoba sprawująca opiekę zgadza się i nie może odpowiedzieć tu sama. Potwierdzam to.
consent-give = Wyrażam zgodę
consent-revoke = Wycofuję zgodę
consent-decline = Nie wyrażam zgody
consent-nothing = Obecnie o nic nie pytamy.
consent-nobody = Nie ma tu nic do zdecydowania: zgód udzielają osoby sprawujące opiekę i młodzież od 14 lat.
consent-said-given = Dziękujemy. Zgodę odnotowano.
consent-said-revoked = Odnotowano: brak zgody. Działa to od razu i nie ma żadnych złych skutków.
consent-text-changed = Treść właśnie się zmieniła. Prosimy przeczytać ją ponownie i wtedy zdecydować.
consent-not-possible = W tej chwili nie jest to możliwe. Prosimy sprawdzić, co jest tu teraz podane.
invite-letter-subject = Państwa dostęp do stron szkoły
invite-letter-for = Dla: {children} ({class})
invite-letter-text = Dzień dobry,|za pomocą poniższego kodu utworzą Państwo dostęp do stron szkoły. Znajdą tam Państwo wszystkie wiadomości dotyczące swoich dzieci oraz mogą udzielać zgód i je wycofywać. Bez dostępu nadal otrzymują Państwo wszystkie wiadomości tak jak dotąd.|Kod działa jeden raz i tylko dla Państwa. Prosimy nie przekazywać go nikomu, także dziecku.
invite-letter-how = Proszę otworzyć stronę kodem QR albo wpisać adres i kod. Działa do {until}.
error-logged-out-kept = Sesja wygasła. To, co zostało wpisane, nadal tu jest: proszę zalogować się ponownie na tej stronie i kontynuować.
error-stale-form-kept = To, co zostało wpisane, nadal tu jest. Proszę wysłać jeszcze raz.
error-foreign-form-kept = Nic nie zostało zmienione. To, co zostało wpisane, nadal tu jest. Proszę to przejrzeć i wysłać jeszcze raz.
error-too-large-limit = Pliki mogą mieć łącznie najwyżej {size} MB. Proszę wybrać mniejsze pliki lub mniej plików.
kept-title = Dalej od tego samego miejsca
kept-lead = Zalogowano ponownie. Proszę przejrzeć to, co zostało wpisane, i wysłać jeszcze raz.
kept-written = Wpisany tekst
kept-files = Plików nie da się zachować: proszę wybrać je potem jeszcze raz.
kept-send = Wyślij jeszcze raz

"""##,
        "ru": ##"""
# Тексты страниц, которые видят семьи. Вместо {name} подставляется значение.
skip = К содержанию
nav = Разделы
trail = Где вы находитесь
languages = Язык
footer = Schulpost
logout = Выйти
to-start = На главную страницу
nav-start = Главная
nav-held = Задержанные
nav-verify = Это настоящее?
nav-account = Мой аккаунт
welcome-title = Добро пожаловать в Schulpost
welcome-text = Здесь можно читать сообщения школы и отвечать на них, а также проверить, действительно ли сообщение пришло из школы.
start-title = Здравствуйте, {name}
start-held = Сообщения, ожидающие решения
start-verify = Проверить сообщение по его коду
start-account = Адрес, роли и пароль
role-child = ученик/ученица
role-guardian = родитель
role-teacher = учитель/учительница
role-staff = сотрудник школы
role-administrator = администрация системы
role-head = руководство школы
role-data-protection-officer = защита данных
role-outsider = не из школы
login-title = Войти
login-name = Логин
login-password = Пароль
login-wrong = Логин или пароль неверны. Пожалуйста, введите оба ещё раз.
login-later = Было слишком много попыток. Пожалуйста, подождите несколько минут и войдите снова.
login-left = Вы вышли.
login-forgotten = Забыли пароль? Новый выдаёт администрация школы; больше никто не вправе спрашивать пароль.
password-title = Смена пароля
password-must = Этот пароль был вам выдан. Пожалуйста, выберите сейчас собственный; после этого можно продолжить.
password-old = Текущий пароль
password-new = Новый пароль
password-again = Новый пароль ещё раз
password-rules = Не менее 8 символов: заглавные и строчные буквы, цифра и специальный знак, без вашего имени.
password-change = Сменить пароль
password-differs = Два новых пароля различаются. Пожалуйста, введите их ещё раз.
password-old-wrong = Текущий пароль неверен.
password-same = Новый пароль совпадает со старым. Пожалуйста, выберите другой.
password-changed = Пароль изменён. На других устройствах выполнен выход, там нужен новый пароль.
account-name = Имя
account-login = Логин
account-address = Школьный адрес
account-roles = Роль
error-not-found-title = Такой страницы нет
error-not-found-text = Возможно, ссылка устарела или при копировании что-то потерялось. С главной страницы можно попасть ко всему остальному.
error-forbidden-title = Эта страница не для вас
error-forbidden-text = Вы вошли, но эта страница относится к другой задаче. Если она вам нужна, обратитесь к администрации.
error-logged-out-title = Пожалуйста, войдите снова
error-logged-out-text = Сеанс завершён. Ничего не изменено. Войдите снова и отправьте форму ещё раз.
error-foreign-form-title = Форма не подходит к вашему сеансу
error-foreign-form-text = Ничего не изменено. Откройте страницу заново и отправьте форму оттуда.
error-bad-request-title = Не получилось
error-bad-request-text = Запрос был неполным. Вернитесь назад, обновите страницу и попробуйте ещё раз.
error-too-large-title = Это слишком много
error-too-large-text = Отправленное больше, чем разрешено. Пожалуйста, сократите и отправьте снова.
error-too-slow-title = Это длилось слишком долго
error-too-slow-text = Соединение было слишком медленным. Пожалуйста, попробуйте ещё раз.
error-too-many-title = Пожалуйста, немного подождите
error-too-many-text = С вашего подключения пришло очень много запросов. Продолжить можно через {seconds} с; тогда обновите страницу.
error-wrong-method-title = Так это открыть нельзя
error-wrong-method-text = Пожалуйста, перейдите на главную страницу и оттуда дальше.
error-unknown-host-title = Здесь нет школы
error-unknown-host-text = Под этим именем школы нет. Пожалуйста, проверьте адрес или спросите в школе.
error-unavailable-title = Сейчас недоступно
error-unavailable-text = База данных школы сейчас не отвечает. Ничего не потеряно. Пожалуйста, обновите страницу через минуту.
error-broken-title = Здесь что-то сломалось
error-broken-text = Ошибка записана. Пожалуйста, попробуйте ещё раз; если она останется, расскажите администрации, что вы делали.
show = Показать
cancel = Отмена
next-page = Показать ещё
no-subject = (без темы)
verify-title = Это сообщение настоящее?
verify-lead = Под каждым сообщением школы стоит код. Введите его здесь, и вы увидите, действительно ли сообщение пришло из школы.
verify-real = Да, это сообщение пришло из школы
verify-office = Автор
verify-sent = Отправлено
verify-audience = Кому
verify-subject = Тема
verify-former = Прежняя тема
verify-corrected = Исправлено: {time}. Выше указана действующая тема; в письме перед ней стоит «Исправление:».
verify-recalled-title = Но оно больше не действует
verify-recalled = Школа отозвала это сообщение: {time}. Больше ничего делать не нужно.
verify-code = Код сообщения
verify-code-hint = Двенадцать знаков, например K7QM-3XWT-9RHC. Заглавные и строчные буквы не различаются.
verify-compare = Пожалуйста, сравните тему со своим сообщением. Если она не совпадает, спросите в школе.
verify-check = Проверить
verify-unknown = Сообщения школы с таким кодом нет.
verify-unknown-text = Проверьте, правильно ли переписан код. Если правильно, сообщение, скорее всего, не от нас: не открывайте ссылки из него и позвоните в школу.
date-weekdays = понедельник|вторник|среда|четверг|пятница|суббота|воскресенье
date-months = января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
date-day = {weekday}, {day} {month} {year} г.
date-time = {day}, {time}
nav-notices = Сообщения
start-notices = Читать, подтверждать сообщения школы и отвечать на них
error-stale-form-title = Страница была открыта слишком долго
error-stale-form-text = Ничего не сохранено. Пожалуйста, откройте страницу заново и отправьте форму ещё раз.
error-again = Открыть страницу заново
notices-title = Сообщения
notices-open = Ждут ответа
notices-rest = Другие сообщения
notices-none = Сообщений пока нет. Как только школа отправит сообщение, оно появится здесь.
notices-recalled = отозвано
notices-corrected = исправлено
notice-to = Кому:
notice-recalled-title = Это сообщение отозвано
notice-recalled-text = Отозвано: {time}. Больше ничего делать не нужно.
notice-recalled-old = Текст отозванного сообщения
notice-corrected = Исправлено: {time}. Здесь правильный текст.
notice-asks-again = Прежние подтверждения и ответы больше не действуют. Пожалуйста, ответьте ещё раз.
notice-closed-title = Срок истёк
notice-closed-text = Ответить можно было до: {time}. Если нужно что-то добавить, обратитесь прямо в школу.
notice-deadline = Пожалуйста, ответьте до: {time}
notice-change-until = Изменить можно до: {time}
notice-answer-title = Ответ школе
notice-change = Изменить ответ
notice-done-title = Спасибо!
notice-done-text = Ответ дошёл до школы.
notice-all-done = готово
notice-still-open = ждёт ответа
notice-state = Состояние
notice-signed = Подтверждено: {name}, {time}
notice-on-paper = {day}, на бумаге
notice-signed-before = Подтверждено до исправления: {name}, {time}
notice-once-more = Нужно ещё раз: {name} (подтверждено до исправления, {time})
notice-answer-before = {answer} (до исправления)
notice-answer-lapsed = {answer} (до исправления; пожалуйста, ответьте ещё раз)
notice-others-said = {name} отвечает: «{answer}» ({time}).
notice-others-paper = На бумаге пришёл ответ: «{answer}» ({time}).
notice-replaces = Другой ответ заменит этот; школа видит оба.
notice-overruled = Раньше: «{answer}» ({name}, {time})
notice-overruled-lead = Два ответа противоречат друг другу; действует последний. Если он верный, пожалуйста, отправьте форму без изменений. Иначе измените ответ.
notice-waiting = Ещё нет: {name}
notice-attested = Согласие подтверждено другим родителем: {name}
notice-one-is-enough = Достаточно подтверждения одного из родителей.
notice-child-answers = {names}: подтверждение и ответ — из собственной школьной учётной записи. Вам здесь ничего делать не нужно.
notice-no-answer = ответа пока нет
notice-files = Вложения
notice-who = Кто отвечает?
notice-for-child = Ребёнок: {name}
notice-sign-child = Подтверждаю за ребёнка: {name}
notice-attest = Подтверждаю также согласие того, кто сейчас не может подтвердить сам: {names}.
notice-name = Имя и фамилия, как подпись
notice-name-to-attest = (нужно только, чтобы подтвердить за другого)
notice-confirm = Сообщение прочитано, подтверждаю.
notice-send = Отправить
notice-yes = да
notice-no = нет
notice-no-choice = без ответа
notice-optional = (по желанию)
notice-errors = Чего-то ещё не хватает. Ничего не сохранено.
notice-errors-tab = Чего-то ещё не хватает
notice-errors-unfit = Чего-то не хватает или что-то не подходит. Ничего не сохранено.
notice-errors-unfit-tab = Что-то не подходит
notice-changed = Текст тем временем был исправлен. Ничего не сохранено.
notice-changed-tab = Текст был исправлен
notice-changed-text = Пожалуйста, прочитайте текст ещё раз, затем подтвердите внизу и отправьте снова. Введённое осталось в форме.
notice-meanwhile = Тем временем ответил кто-то другой. Ничего не сохранено.
notice-meanwhile-tab = Тем временем уже есть ответ
notice-meanwhile-text = Этот ответ виден у вопросов ниже. Если должен действовать ваш ответ, пожалуйста, отправьте его ещё раз.
notice-error-signer = Пожалуйста, выберите, кто отвечает.
notice-error-name = Пожалуйста, впишите имя.
notice-error-name-other = Пожалуйста, впишите имя так, как его знает школа: {name}. Если оно неверно, сообщите школе.
notice-error-name-long = Не более {limit} знаков.
notice-error-confirm = Чтобы подтвердить, поставьте галочку.
notice-error-nothing = Пока ничего не заполнено.
notice-error-answer = Пожалуйста, ответьте на этот вопрос.
notice-error-answer-bad = Этот ответ не подходит к вопросу. Пожалуйста, введите ещё раз.
notice-error-not-yours = За этого ребёнка здесь подтвердить нельзя.
notice-reply = Есть вопросы? Просто ответьте на письмо школы. Его прочтёт только автор.
notice-reply-paper = Есть вопросы? Позвоните в школу или передайте записку через ребёнка.
notice-private = Эта ссылка личная. Пожалуйста, не передавайте её: у кого она есть, тот может здесь ответить.
notice-gone-title = Эта ссылка больше не действует
notice-gone-text = Ссылки действуют ограниченное время, и новая заменяет старую. Пожалуйста, сначала посмотрите последнее письмо школы. Возможно, часть ссылки потерялась.
notice-gone-hint = Новая ссылка придёт на адрес, который известен школе. Какой это адрес, здесь не показано.
notice-gone-again = Запросить новую ссылку
notice-again-title = Запрос получен
notice-again-text = Если ссылка относится к сообщению школы, через несколько минут придёт письмо с новой. Оно отправляется на адрес, известный школе.
notice-again-else = Письма нет? Тогда посмотрите в папке «Спам» или позвоните в школу.
notice-code-title = Ввести код с бумажного письма
notice-code-lead = На бумажных письмах школы стоит код. Он открывает сообщение здесь, чтобы прочитать его и ответить.
notice-code = Код из письма
notice-code-hint = Шестнадцать знаков в четырёх группах. Заглавные и строчные буквы не различаются.
notice-code-open = Открыть сообщение
notice-code-unknown = Сообщения с таким кодом нет.
notice-code-unknown-text = Проверьте, правильно ли переписаны все шестнадцать знаков. Коды действуют ограниченное время; если есть сомнения, поможет школа.
notice-code-paper = Удобнее на бумаге? Тогда заполните письмо, подпишите и отдайте ребёнку.
nav-consents = Согласия
start-consents = Смотреть, давать и отзывать ваши согласия
login-chosen = Ваш новый пароль действует. Пожалуйста, войдите с ним.
login-guardians = Родители входят по своему личному адресу.
join-title = Создать доступ для родителей
join-lead = Вы получили от школы код — на бумаге или по почте. Он действует один раз и только для вас.
join-code = Код
join-code-hint = 16 знаков, например K7QM-3XWT-9RHC-2PD5. Большие или маленькие буквы — неважно.
join-next = Далее
join-have = У вас уже есть доступ?
join-misspelt = В этом коде что-то не так. Пожалуйста, сравните его знак за знаком.
join-unknown = Этот код не действует или больше не действует. Возможно, он уже использован или заменён новым. Классный руководитель или секретариат даст вам другой.
join-children = Для
join-wrong = Здесь что-то не так? Тогда ничего не создавайте и позвоните в секретариат.
join-address-hint = У школы ещё нет вашего адреса. Туда будут приходить её сообщения.
join-again = Пароль ещё раз
join-login-optional = Хотите входить по собственному имени?
join-login-hint = Пусто: вы входите по вашему адресу. Иначе имя начинается с «eltern-»; если у двух родителей один адрес, одному нужно собственное имя.
join-do = Создать доступ
join-confirm-title = Ещё один шаг: подтвердите адрес
join-confirm-text = Мы отправили вам письмо. Откройте ссылку в нём и нажмите там «Подтвердить»; тогда доступ откроется. Письмо отправлено на:
join-confirm-wrong = Ничего не пришло? Проверьте и спам. Если это не ваш адрес, позвоните в секретариат; там его изменят.
join-send-again = Отправить письмо ещё раз
join-sent-again = Письмо со ссылкой уже в пути.
flaw-too-short = Используйте не менее 8 знаков.
flaw-unfit = Пароль слишком длинный или содержит управляющие символы.
flaw-no-upper-case = Не хватает большой буквы.
flaw-no-lower-case = Не хватает маленькой буквы.
flaw-no-digit = Не хватает цифры.
flaw-no-special-character = Не хватает специального знака, например ! ? - + или пробела.
flaw-contains-name = Пароль не может содержать имя для входа, ваше имя или фамилию.
flaw-common = Этот пароль слишком известен. Возьмите лучше несколько слов, не связанных между собой.
guardian-login-taken = Кто-то уже входит по этому имени или адресу. Пожалуйста, выберите ниже собственное имя для входа.
guardian-login-unfit = Имя для входа состоит из букв, цифр и дефисов.
address-title = Личный адрес
address-lead = На этот адрес школа отправляет свои сообщения. Кроме вас и секретариата, его никто не видит.
address-yours = Ваш адрес
address-none = ещё нет
address-confirmed = подтверждён
address-unconfirmed = ещё не подтверждён
address-confirm-mail = Отправить письмо для подтверждения
address-pending = Изменение ждёт подтверждения
address-pending-text = В обоих ящиках лежит письмо со ссылкой. Как только оба будут подтверждены, начнёт действовать новый адрес. Время есть до
address-new = Новый адрес
address-old = Прежний адрес
address-side-done = подтверждено
address-side-open = ждёт вашего подтверждения
address-old-lost = Больше не можете читать прежний адрес? Позвоните в секретариат; там подтвердят изменение.
address-stop = Отменить изменение
address-change = Изменить адрес
address-change-hint = Мы отправим по письму на новый и на прежний адрес. Пока оба не подтверждены, всё остаётся как есть.
address-ask = Начать изменение
address-asked = Письма уже в пути. Пожалуйста, откройте обе ссылки.
address-stopped = Изменение отменено. Ваш адрес остаётся прежним.
address-unfit = Это не адрес электронной почты. Пожалуйста, проверьте написание.
address-of-school = Это адрес школы. Пожалуйста, укажите ваш личный.
address-same = Это уже ваш адрес.
address-too-many = Только что туда уже ушло письмо. Посмотрите в свой почтовый ящик; через минуту можно отправить ещё раз, не больше пяти раз в день.
address-new-first = Сначала нужно подтвердить новый адрес.
link-gone-title = Эта ссылка больше не действует
link-gone = Возможно, она уже использована, устарела или скопирована не полностью. Просто запросите новую.
confirm-yes = Подтвердить
confirm-stop = Это был не я: остановить изменение
confirm-until = Ссылка действует до
confirm-confirm-address-title = Этот адрес ваш?
confirm-confirm-address-text = {address} станет вашим подтверждённым адресом в школе.
confirm-take-address-title = Подтвердите ваш новый адрес
confirm-take-address-text = Почта школы впредь должна приходить на {address}.
confirm-leave-address-title = Изменить ваш адрес?
confirm-leave-address-text = Почта школы тогда будет приходить не на {address}, а на новый адрес.
confirm-done-title = Ваш адрес подтверждён
confirm-done-text = Спасибо. Ваш доступ теперь открыт.
confirm-changed-title = Ваш новый адрес действует
confirm-changed-text = Спасибо. Теперь почта школы приходит туда; впредь входите по этому адресу.
confirm-old-missing-title = Новый адрес подтверждён
confirm-old-missing-text = Откройте ещё ссылку в письме на ваш прежний адрес. Если не можете его читать, позвоните в секретариат.
confirm-new-missing-title = Прежний адрес подтверждён
confirm-new-missing-text = Откройте ещё ссылку в письме на ваш новый адрес; тогда он начнёт действовать.
confirm-stopped-title = Изменение остановлено
confirm-stopped-text = Ваш адрес остаётся прежним. Кто-то знает ваш пароль? Тогда сразу выберите новый.
forgotten-title = Забыли пароль
forgotten-lead = Введите ваш личный адрес или имя для входа. Мы отправим ссылку на ваш подтверждённый адрес; она действует один час.
forgotten-login = Адрес или имя для входа
forgotten-do = Отправить ссылку
forgotten-sent = Если для этого есть доступ для родителей, письмо со ссылкой уже в пути.
forgotten-nothing = Ничего не пришло? Проверьте спам или попросите у классного руководителя новый код.
forgotten-others = Дети и учителя получают новый пароль от администрации школы.
new-password-title = Выбрать новый пароль
new-password-do = Установить пароль
consent-lead = Каждое согласие добровольно. Вы можете в любое время отозвать его здесь одним нажатием; это действует сразу и без невыгодных последствий.
consent-read = Прочитать текст
consent-open = открыто
consent-partly = ещё не полностью
consent-given = согласие дано
consent-revoked = согласия нет
consent-until = действует до {day}
consent-word-given = {name}: согласие от {day}
consent-word-revoked = {name}: отказ или отзыв {day}
consent-word-open = {name}: ещё нет ответа
consent-over = Срок этого согласия истёк; при необходимости школа спросит снова.
consent-attest = Другой законный представитель согласен и не может ответить здесь сам. Подтверждаю это.
consent-give = Даю согласие
consent-revoke = Отозвать
consent-decline = Не даю согласия
consent-nothing = Сейчас ничего не спрашивают.
consent-nobody = Здесь нечего решать: согласия дают законные представители и подростки с 14 лет.
consent-said-given = Спасибо. Ваше согласие записано.
consent-said-revoked = Записано: согласия нет. Это действует сразу и без невыгодных последствий.
consent-text-changed = Текст только что изменился. Прочитайте его ещё раз и затем решите.
consent-not-possible = Сейчас это невозможно. Посмотрите, что здесь теперь указано.
invite-letter-subject = Ваш доступ к страницам школы
invite-letter-for = Для: {children} ({class})
invite-letter-text = Здравствуйте!|С помощью кода ниже вы создадите доступ к страницам школы. Там вы найдёте все сообщения о ваших детях, сможете давать или отзывать согласия. Без доступа вы и дальше будете получать все сообщения, как прежде.|Код действует один раз и только для вас. Пожалуйста, не передавайте его никому, даже вашему ребёнку.
invite-letter-how = Откройте страницу по QR-коду или введите адрес и код. Он действует до {until}.
error-logged-out-kept = Ваш сеанс завершён. То, что Вы заполнили, сохранилось: войдите снова на этой странице и продолжайте.
error-stale-form-kept = То, что Вы заполнили, сохранилось. Пожалуйста, отправьте ещё раз.
error-foreign-form-kept = Ничего не изменено. То, что Вы заполнили, сохранилось. Пожалуйста, просмотрите и отправьте ещё раз.
error-too-large-limit = Файлы вместе могут занимать не более {size} МБ. Пожалуйста, выберите файлы поменьше или меньше файлов.
kept-title = Продолжить с того же места
kept-lead = Вы снова вошли. Пожалуйста, просмотрите то, что заполнили, и отправьте ещё раз.
kept-written = Вы написали
kept-files = Файлы не сохраняются: пожалуйста, выберите их потом ещё раз.
kept-send = Отправить ещё раз

"""##,
        "tr": ##"""
# Ailelerin gördüğü sayfaların metinleri. {name} yerine değer gelir.
skip = İçeriğe geç
nav = Bölümler
trail = Bulunduğunuz yer
languages = Dil
footer = Schulpost
logout = Çıkış yap
to-start = Başlangıç sayfasına
nav-start = Başlangıç
nav-held = Bekletilenler
nav-verify = Bu gerçek mi?
nav-account = Hesabım
welcome-title = Schulpost’a hoş geldiniz
welcome-text = Okulun bildirimlerini burada okuyup yanıtlayabilir, bir bildirimin gerçekten okuldan gelip gelmediğini kontrol edebilirsiniz.
start-title = Merhaba {name}
start-held = Karar bekleyen iletiler
start-verify = Bir bildirimi koduyla kontrol edin
start-account = Adres, görevler ve parola
role-child = öğrenci
role-guardian = veli
role-teacher = öğretmen
role-staff = okul çalışanı
role-administrator = sistem yönetimi
role-head = okul yönetimi
role-data-protection-officer = veri koruma
role-outsider = okul dışından
login-title = Giriş yap
login-name = Kullanıcı adı
login-password = Parola
login-wrong = Kullanıcı adı veya parola yanlış. Lütfen ikisini de yeniden girin.
login-later = Çok fazla deneme yapıldı. Lütfen birkaç dakika bekleyip yeniden giriş yapın.
login-left = Çıkış yaptınız.
login-forgotten = Parolanızı mı unuttunuz? Okulun sistem yönetimi size yeni bir parola verir; başka kimse parolanızı sormaz.
password-title = Parolayı değiştir
password-must = Bu parola size verildi. Lütfen şimdi kendi parolanızı seçin; sonra devam edebilirsiniz.
password-old = Şimdiki parola
password-new = Yeni parola
password-again = Yeni parola, bir kez daha
password-rules = En az 8 karakter: büyük ve küçük harf, bir rakam ve bir özel karakter; adınız geçmemeli.
password-change = Parolayı değiştir
password-differs = İki yeni parola birbirinden farklı. Lütfen yeniden girin.
password-old-wrong = Şimdiki parola yanlış.
password-same = Yeni parola eskisiyle aynı. Lütfen başka bir parola seçin.
password-changed = Parolanız değişti. Diğer cihazların oturumu kapandı; yeni parola gerekiyor.
account-name = Ad
account-login = Kullanıcı adı
account-address = Okul adresi
account-roles = Görev
error-not-found-title = Böyle bir sayfa yok
error-not-found-text = Bağlantı eski olabilir ya da kopyalarken bir parçası kaybolmuş olabilir. Başlangıç sayfasından her şeye ulaşabilirsiniz.
error-forbidden-title = Bu sayfa size açık değil
error-forbidden-text = Giriş yaptınız, ancak bu sayfa başka bir göreve ait. Gerekiyorsa sistem yönetimine sorun.
error-logged-out-title = Lütfen yeniden giriş yapın
error-logged-out-text = Oturumunuz sona erdi. Hiçbir şey değişmedi. Yeniden giriş yapıp formu bir kez daha gönderin.
error-foreign-form-title = Form oturumunuza uymuyor
error-foreign-form-text = Hiçbir şey değişmedi. Sayfayı yeniden açıp formu oradan gönderin.
error-bad-request-title = Bu olmadı
error-bad-request-text = İstek eksikti. Geri dönün, sayfayı yeniden yükleyin ve tekrar deneyin.
error-too-large-title = Bu çok büyük
error-too-large-text = Gönderdiğiniz, izin verilenden büyük. Lütfen kısaltıp yeniden gönderin.
error-too-slow-title = Bu çok uzun sürdü
error-too-slow-text = Bağlantı çok yavaştı. Lütfen tekrar deneyin.
error-too-many-title = Lütfen biraz bekleyin
error-too-many-text = Bağlantınızdan çok fazla istek geldi. {seconds} saniye sonra devam edebilirsiniz; o zaman sayfayı yeniden yükleyin.
error-wrong-method-title = Bu böyle açılamaz
error-wrong-method-text = Lütfen başlangıç sayfasına gidip oradan devam edin.
error-unknown-host-title = Burada bir okul yok
error-unknown-host-text = Bu adla kayıtlı bir okul yok. Lütfen adresi kontrol edin veya okula sorun.
error-unavailable-title = Şu anda ulaşılamıyor
error-unavailable-text = Okulun veri tabanı şu anda yanıt vermiyor. Hiçbir şey kaybolmadı. Lütfen bir dakika sonra yeniden yükleyin.
error-broken-title = Burada bir şey bozuldu
error-broken-text = Hata kaydedildi. Lütfen tekrar deneyin; sürerse ne yaptığınızı sistem yönetimine söyleyin.
show = Göster
cancel = Vazgeç
next-page = Daha fazlasını göster
no-subject = (konusuz)
verify-title = Bu bildirim gerçek mi?
verify-lead = Okulun her bildiriminin altında bir kod vardır. Kodu buraya girerseniz bildirimin gerçekten okuldan gelip gelmediğini görürsünüz.
verify-real = Evet, bu bildirim okuldan geliyor
verify-office = Yazan
verify-sent = Gönderilme
verify-audience = Kime
verify-subject = Konu
verify-former = Önceki konu
verify-corrected = Düzeltildi: {time}. Yukarıda şimdi geçerli olan konu yazılıdır; e-postada önünde “Düzeltme:” yazar.
verify-recalled-title = Ancak artık geçerli değil
verify-recalled = Okul bu bildirimi geri aldı: {time}. Yapmanız gereken bir şey kalmadı.
verify-code = Bildirimin kodu
verify-code-hint = On iki karakter, örneğin K7QM-3XWT-9RHC. Büyük veya küçük harf fark etmez.
verify-compare = Lütfen konuyu bildiriminizle karşılaştırın. Uymuyorsa okula sorun.
verify-check = Kontrol et
verify-unknown = Okulun bu kodla bir bildirimi yok.
verify-unknown-text = Kodun doğru yazıldığını kontrol edin. Doğruysa ileti büyük olasılıkla bizden değildir: İçindeki bağlantıları açmayın ve okulu arayın.
date-weekdays = Pazartesi|Salı|Çarşamba|Perşembe|Cuma|Cumartesi|Pazar
date-months = Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık
date-day = {day} {month} {year} {weekday}
date-time = {day}, {time}
nav-notices = Bildirimler
start-notices = Okulun bildirimlerini okuyun, onaylayın ve yanıtlayın
error-stale-form-title = Sayfa çok uzun süre açık kaldı
error-stale-form-text = Hiçbir şey kaydedilmedi. Lütfen sayfayı yeniden açıp formu bir kez daha gönderin.
error-again = Sayfayı yeniden aç
notices-title = Bildirimler
notices-open = Yapılacaklar
notices-rest = Diğer bildirimler
notices-none = Henüz bildirim yok. Okul bir bildirim gönderdiğinde burada görünür.
notices-recalled = geri alındı
notices-corrected = düzeltildi
notice-to = Kime:
notice-recalled-title = Bu bildirim geri alındı
notice-recalled-text = Geri alındı: {time}. Yapmanız gereken bir şey kalmadı.
notice-recalled-old = Geri alınan bildirimin metni
notice-corrected = Düzeltildi: {time}. Doğru metin budur.
notice-asks-again = Önceki onaylar ve yanıtlar artık geçerli değil. Lütfen yeniden yanıtlayın.
notice-closed-title = Süre doldu
notice-closed-text = Son yanıt zamanı: {time}. Eklemek istediğiniz bir şey varsa lütfen doğrudan okula başvurun.
notice-deadline = Lütfen en geç şu zamana kadar yanıtlayın: {time}
notice-change-until = Şu zamana kadar değiştirebilirsiniz: {time}
notice-answer-title = Okula yanıt
notice-change = Yanıtı değiştir
notice-done-title = Teşekkürler!
notice-done-text = Yanıt okula ulaştı.
notice-all-done = tamam
notice-still-open = bekliyor
notice-state = Durum
notice-signed = Onaylandı: {name}, {time}
notice-on-paper = {day}, kâğıt üzerinde
notice-signed-before = Düzeltmeden önce onayladı: {name}, {time}
notice-once-more = Yeniden gerekli: {name} (düzeltmeden önce onayladı, {time})
notice-answer-before = {answer} (düzeltmeden önce)
notice-answer-lapsed = {answer} (düzeltmeden önce; lütfen yeniden yanıtlayın)
notice-others-said = {name} şu yanıtı verdi: “{answer}” ({time}).
notice-others-paper = Kâğıt üzerinde şu yanıt geldi: “{answer}” ({time}).
notice-replaces = Farklı bir yanıt bunun yerine geçer; okul ikisini de görür.
notice-overruled = Önceki: “{answer}” ({name}, {time})
notice-overruled-lead = İki yanıt birbiriyle çelişiyor; sonuncusu geçerli. Doğruysa lütfen formu olduğu gibi gönderin. Değilse lütfen yanıtı değiştirin.
notice-waiting = Bekleniyor: {name}
notice-attested = Onun adına da onaylandı: {name}
notice-one-is-enough = Velilerden birinin onayı yeterlidir.
notice-child-answers = {names} kendi okul hesabıyla onaylar ve yanıtlar. Burada yapmanız gereken bir şey yok.
notice-no-answer = henüz yanıt yok
notice-files = Ekler
notice-who = Kim yanıtlıyor?
notice-for-child = {name} için
notice-sign-child = {name} için onaylıyorum
notice-attest = Şu anda kendisi onaylayamayan {names} adına da rıza olduğunu onaylıyorum.
notice-name = Ad ve soyad, imza olarak
notice-name-to-attest = (yalnızca başkası adına onay için gerekli)
notice-confirm = Bildirimi okudum ve onaylıyorum.
notice-send = Gönder
notice-yes = evet
notice-no = hayır
notice-no-choice = yanıt yok
notice-optional = (isteğe bağlı)
notice-errors = Bir şey eksik. Hiçbir şey kaydedilmedi.
notice-errors-tab = Bir şey eksik
notice-errors-unfit = Bir şey eksik ya da uygun değil. Hiçbir şey kaydedilmedi.
notice-errors-unfit-tab = Bir şey uygun değil
notice-changed = Metin bu arada düzeltildi. Hiçbir şey kaydedilmedi.
notice-changed-tab = Metin düzeltildi
notice-changed-text = Lütfen metni bir kez daha okuyun, sonra aşağıda onaylayıp yeniden gönderin. Girdikleriniz duruyor.
notice-meanwhile = Bu arada başka biri yanıt verdi. Hiçbir şey kaydedilmedi.
notice-meanwhile-tab = Bu arada yanıtlandı
notice-meanwhile-text = Verilen yanıt aşağıdaki soruların yanında yazıyor. Kendi yanıtınız geçerli olsun istiyorsanız lütfen yeniden gönderin.
notice-error-signer = Lütfen kimin yanıtladığını seçin.
notice-error-name = Lütfen adı girin.
notice-error-name-other = Lütfen adı okulun bildiği gibi yazın: {name}. Yanlışsa lütfen okula bildirin.
notice-error-name-long = Lütfen en fazla {limit} karakter.
notice-error-confirm = Onaylamak için lütfen kutuyu işaretleyin.
notice-error-nothing = Henüz hiçbir şey doldurulmadı.
notice-error-answer = Lütfen bu soruyu yanıtlayın.
notice-error-answer-bad = Bu yanıt soruya uymuyor. Lütfen yeniden girin.
notice-error-not-yours = Bu çocuk için burada onay verilemez.
notice-reply = Sorunuz mu var? Okulun e-postasını yanıtlamanız yeterli. Onu yalnızca yazan kişi okur.
notice-reply-paper = Sorunuz mu var? Lütfen okulu arayın ya da çocuğunuzla bir not gönderin.
notice-private = Bu bağlantı kişiseldir. Lütfen başkasına vermeyin: Bağlantıyı bilen herkes burada yanıt verebilir.
notice-gone-title = Bu bağlantı artık geçerli değil
notice-gone-text = Bağlantılar yalnızca bir süre geçerlidir ve yenisi eskisinin yerini alır. Lütfen önce okulun en son e-postasına bakın. Bağlantının bir parçası da eksik olabilir.
notice-gone-hint = Yeni bağlantı, okulun bildiği adrese gider. Hangi adres olduğu burada gösterilmez.
notice-gone-again = Yeni bağlantı iste
notice-again-title = İsteğiniz ulaştı
notice-again-text = Bağlantı okulun bir bildirimine aitse birkaç dakika içinde yeni bağlantıyla bir e-posta gelir. E-posta, okulun bildiği adrese gider.
notice-again-else = E-posta gelmedi mi? Lütfen istenmeyen posta klasörüne bakın veya okulu arayın.
notice-code-title = Mektuptaki kodu girin
notice-code-lead = Okulun basılı mektuplarında bir kod vardır. Bu kod, bildirimi okumanız ve yanıtlamanız için burada açar.
notice-code = Mektuptaki kod
notice-code-hint = Dört grup hâlinde on altı karakter. Büyük veya küçük harf fark etmez.
notice-code-open = Bildirimi aç
notice-code-unknown = Bu kodla bir bildirim yok.
notice-code-unknown-text = Lütfen on altı karakterin de doğru yazıldığını kontrol edin. Kodlar yalnızca bir süre geçerlidir; emin değilseniz okul yardımcı olur.
notice-code-paper = Kâğıtla mı yanıtlamak istiyorsunuz? Mektubu doldurup imzalayın ve çocuğunuzla gönderin.
nav-consents = İzinler
start-consents = Hangi konularda izin verdiğinizi görün, izin verin veya geri alın
login-chosen = Yeni parolanız geçerli. Lütfen onunla giriş yapın.
login-guardians = Veliler özel adresleriyle giriş yapar.
join-title = Veliler için erişim oluştur
join-lead = Okuldan kâğıt üzerinde veya e-postayla bir kod aldınız. Kod bir kez ve yalnızca sizin için geçerlidir.
join-code = Kod
join-code-hint = 16 karakter, örneğin K7QM-3XWT-9RHC-2PD5. Büyük veya küçük harf fark etmez.
join-next = Devam
join-have = Zaten erişiminiz var mı?
join-misspelt = Bu kodda bir yanlışlık var. Lütfen karakter karakter karşılaştırın.
join-unknown = Bu kod geçerli değil ya da artık geçerli değil. Belki kullanıldı veya yerine yenisi verildi. Sınıf öğretmeni veya sekreterlik size başka bir kod verir.
join-children = Çocuk
join-wrong = Burada yanlış bir şey mi var? O zaman lütfen hesap açmayın ve sekreterliği arayın.
join-address-hint = Okulda henüz adresiniz yok. Bildirimler bu adrese gelecek.
join-again = Parola bir kez daha
join-login-optional = Kendi seçtiğiniz bir adla mı giriş yapmak istersiniz?
join-login-hint = Boş: adresinizle giriş yaparsınız. Aksi hâlde ad “eltern-” ile başlar; iki veli aynı adresi kullanıyorsa birinin kendi adı olmalıdır.
join-do = Erişimi oluştur
join-confirm-title = Bir adım kaldı: adresinizi onaylayın
join-confirm-text = Size bir e-posta gönderdik. İçindeki bağlantıyı açıp orada “Onayla”ya basın; erişiminiz o zaman açılır. E-posta şu adrese gitti:
join-confirm-wrong = Bir şey gelmedi mi? Spam klasörüne de bakın. Bu sizin adresiniz değilse lütfen sekreterliği arayın; orada değiştirilir.
join-send-again = E-postayı tekrar gönder
join-sent-again = Bağlantıyı içeren e-posta yolda.
flaw-too-short = En az 8 karakter kullanın.
flaw-unfit = Parola çok uzun veya kontrol karakterleri içeriyor.
flaw-no-upper-case = Bir büyük harf eksik.
flaw-no-lower-case = Bir küçük harf eksik.
flaw-no-digit = Bir rakam eksik.
flaw-no-special-character = Bir özel karakter eksik, örneğin ! ? - + veya boşluk.
flaw-contains-name = Parola, giriş adınızı, adınızı veya soyadınızı içeremez.
flaw-common = Bu parola çok bilinen bir parola. Birbiriyle ilgisiz birkaç sözcük kullanın.
guardian-login-taken = Bu ad veya adresle zaten biri giriş yapıyor. Lütfen aşağıda kendinize bir giriş adı seçin.
guardian-login-unfit = Giriş adı harf, rakam ve tirelerden oluşur.
address-title = Özel adres
address-lead = Okul bildirimlerini bu adrese gönderir. Sizden ve sekreterlikten başka kimse görmez.
address-yours = Adresiniz
address-none = henüz yok
address-confirmed = onaylandı
address-unconfirmed = henüz onaylanmadı
address-confirm-mail = Onay e-postası gönder
address-pending = Bir değişiklik onay bekliyor
address-pending-text = Her iki posta kutusunda bağlantılı bir e-posta var. İkisi de onaylanınca yeni adres geçerli olur. Son tarih:
address-new = Yeni adres
address-old = Eski adres
address-side-done = onaylandı
address-side-open = onayınızı bekliyor
address-old-lost = Eski adresi artık okuyamıyor musunuz? Sekreterliği arayın; değişiklik orada onaylanır.
address-stop = Değişikliği durdur
address-change = Adresi değiştir
address-change-hint = Yeni ve eski adrese birer e-posta göndeririz. İkisi de onaylanana kadar her şey olduğu gibi kalır.
address-ask = Değişikliği başlat
address-asked = E-postalar yolda. Lütfen iki bağlantıyı da açın.
address-stopped = Değişiklik durduruldu. Adresiniz olduğu gibi kalıyor.
address-unfit = Bu bir e-posta adresi değil. Lütfen yazımını kontrol edin.
address-of-school = Bu okulun bir adresi. Lütfen özel adresinizi yazın.
address-same = Bu zaten sizin adresiniz.
address-too-many = Oraya az önce bir e-posta gönderildi. Lütfen posta kutunuza bakın; bir dakika sonra yeniden gönderilebilir, günde en çok beş kez.
address-new-first = Önce yeni adres onaylanmalıdır.
link-gone-title = Bu bağlantı artık geçerli değil
link-gone = Belki kullanıldı, çok eski ya da eksik kopyalandı. Yeni bir bağlantı isteyin.
confirm-yes = Onayla
confirm-stop = Bu ben değildim: değişikliği durdur
confirm-until = Bağlantının son tarihi:
confirm-confirm-address-title = Bu adres sizin mi?
confirm-confirm-address-text = {address} okuldaki onaylı adresiniz olacak.
confirm-take-address-title = Yeni adresinizi onaylayın
confirm-take-address-text = Okulun postaları bundan sonra {address} adresine gitsin.
confirm-leave-address-title = Adresiniz değişsin mi?
confirm-leave-address-text = Okulun postaları artık {address} adresine değil, yeni adrese gider.
confirm-done-title = Adresiniz onaylandı
confirm-done-text = Teşekkürler. Erişiminiz artık açık.
confirm-changed-title = Yeni adresiniz geçerli
confirm-changed-text = Teşekkürler. Okulun postaları artık oraya gider; bundan sonra bu adresle giriş yapın.
confirm-old-missing-title = Yeni adres onaylandı
confirm-old-missing-text = Lütfen eski adresinize gelen e-postadaki bağlantıyı da açın. Artık okuyamıyorsanız sekreterliği arayın.
confirm-new-missing-title = Eski adres onaylandı
confirm-new-missing-text = Lütfen yeni adresinize gelen e-postadaki bağlantıyı da açın; o zaman geçerli olur.
confirm-stopped-title = Değişiklik durduruldu
confirm-stopped-text = Adresiniz olduğu gibi kalıyor. Parolanızı bilen biri mi var? O zaman lütfen hemen yenisini seçin.
forgotten-title = Parolamı unuttum
forgotten-lead = Özel adresinizi veya giriş adınızı yazın. Onaylı adresinize bir saat geçerli bir bağlantı göndeririz.
forgotten-login = Adres veya giriş adı
forgotten-do = Bağlantıyı gönder
forgotten-sent = Buna ait bir veli erişimi varsa bağlantılı e-posta yolda.
forgotten-nothing = Bir şey gelmedi mi? Spam klasörüne bakın veya sınıf öğretmeninden yeni bir kod isteyin.
forgotten-others = Çocuklar ve öğretmenler yeni parolayı okul yönetiminden alır.
new-password-title = Yeni parola seç
new-password-do = Parolayı belirle
consent-lead = Her izin gönüllüdür. İzni burada istediğiniz zaman tek tıkla geri alabilirsiniz; hemen geçerli olur ve hiçbir dezavantajı yoktur.
consent-read = Metni oku
consent-open = açık
consent-partly = henüz tamamlanmadı
consent-given = izin verildi
consent-revoked = izin verilmedi
consent-until = {day} tarihine kadar geçerli
consent-word-given = {name}: {day} tarihinde izin verdi
consent-word-revoked = {name}: {day} tarihinde reddetti veya geri aldı
consent-word-open = {name}: henüz yanıt yok
consent-over = Bu iznin süresi doldu; gerekirse okul yeniden sorar.
consent-attest = Velayet sahibi diğer kişi de kabul ediyor ve burada kendisi yanıt veremiyor. Bunu onaylıyorum.
consent-give = İzin veriyorum
consent-revoke = İzni geri al
consent-decline = İzin vermiyorum
consent-nothing = Şu anda istenen bir izin yok.
consent-nobody = Burada karar verilecek bir şey yok: izinleri velayet sahipleri ve 14 yaşından büyük gençler verir.
consent-said-given = Teşekkürler. İzniniz kaydedildi.
consent-said-revoked = Kaydedildi: izin yok. Bu hemen geçerlidir ve hiçbir dezavantajı yoktur.
consent-text-changed = Metin az önce değişti. Lütfen tekrar okuyup karar verin.
consent-not-possible = Bu şu anda mümkün değil. Lütfen burada ne yazdığına bakın.
invite-letter-subject = Okul sayfalarına erişiminiz
invite-letter-for = {children} için ({class})
invite-letter-text = Sayın veli,|aşağıdaki kodla okulun sayfalarına erişiminizi oluşturabilirsiniz. Orada çocuklarınızla ilgili tüm bildirimleri bulur, izin verir veya geri alırsınız. Hesap açmazsanız tüm bildirimleri eskisi gibi almaya devam edersiniz.|Kod bir kez ve yalnızca sizin için geçerlidir. Lütfen kimseye, çocuğunuza da vermeyin.
invite-letter-how = Sayfayı kare kodla açın ya da adresi ve kodu yazın. Kod {until} tarihine kadar geçerlidir.
error-logged-out-kept = Oturumunuz sona erdi. Doldurduklarınız hâlâ burada: bu sayfada yeniden giriş yapın ve kaldığınız yerden devam edin.
error-stale-form-kept = Doldurduklarınız hâlâ burada. Lütfen bir kez daha gönderin.
error-foreign-form-kept = Hiçbir şey değiştirilmedi. Doldurduklarınız hâlâ burada. Lütfen gözden geçirip bir kez daha gönderin.
error-too-large-limit = Dosyalar toplam en fazla {size} MB olabilir. Lütfen daha küçük ya da daha az dosya seçin.
kept-title = Kaldığınız yerden devam
kept-lead = Yeniden giriş yaptınız. Lütfen doldurduklarınızı gözden geçirip bir kez daha gönderin.
kept-written = Yazdıklarınız
kept-files = Dosyalar saklanamaz: lütfen sonra yeniden seçin.
kept-send = Bir kez daha gönder

"""##,
        "uk": ##"""
# Тексти сторінок, які бачать родини. Замість {name} підставляється значення.
skip = До змісту
nav = Розділи
trail = Де ви перебуваєте
languages = Мова
footer = Schulpost
logout = Вийти
to-start = На головну сторінку
nav-start = Головна
nav-held = Затримані
nav-verify = Це справжнє?
nav-account = Мій обліковий запис
welcome-title = Ласкаво просимо до Schulpost
welcome-text = Тут можна читати повідомлення школи й відповідати на них, а також перевірити, чи повідомлення справді надійшло зі школи.
start-title = Вітаємо, {name}
start-held = Повідомлення, що чекають на рішення
start-verify = Перевірити повідомлення за його кодом
start-account = Адреса, ролі та пароль
role-child = учень/учениця
role-guardian = батько/мати
role-teacher = учитель/учителька
role-staff = працівник школи
role-administrator = адміністрація системи
role-head = керівництво школи
role-data-protection-officer = захист даних
role-outsider = не зі школи
login-title = Увійти
login-name = Логін
login-password = Пароль
login-wrong = Логін або пароль неправильний. Будь ласка, введіть обидва ще раз.
login-later = Було забагато спроб. Будь ласка, зачекайте кілька хвилин і ввійдіть знову.
login-left = Ви вийшли.
login-forgotten = Забули пароль? Новий видає адміністрація школи; більше ніхто не має права питати пароль.
password-title = Зміна пароля
password-must = Цей пароль вам видали. Будь ласка, оберіть зараз власний; після цього можна продовжити.
password-old = Поточний пароль
password-new = Новий пароль
password-again = Новий пароль ще раз
password-rules = Щонайменше 8 символів: великі й малі літери, цифра та спеціальний знак, без вашого імені.
password-change = Змінити пароль
password-differs = Два нові паролі різні. Будь ласка, введіть їх ще раз.
password-old-wrong = Поточний пароль неправильний.
password-same = Новий пароль збігається зі старим. Будь ласка, оберіть інший.
password-changed = Пароль змінено. На інших пристроях виконано вихід, там потрібен новий пароль.
account-name = Ім’я
account-login = Логін
account-address = Шкільна адреса
account-roles = Роль
error-not-found-title = Такої сторінки немає
error-not-found-text = Можливо, посилання застаріло або під час копіювання щось загубилося. З головної сторінки можна потрапити до всього іншого.
error-forbidden-title = Ця сторінка не для вас
error-forbidden-text = Ви ввійшли, але ця сторінка належить до іншого завдання. Якщо вона вам потрібна, зверніться до адміністрації.
error-logged-out-title = Будь ласка, ввійдіть знову
error-logged-out-text = Сеанс завершено. Нічого не змінено. Увійдіть знову й надішліть форму ще раз.
error-foreign-form-title = Форма не відповідає вашому сеансу
error-foreign-form-text = Нічого не змінено. Відкрийте сторінку заново й надішліть форму звідти.
error-bad-request-title = Не вдалося
error-bad-request-text = Запит був неповний. Поверніться назад, оновіть сторінку та спробуйте ще раз.
error-too-large-title = Це завелике
error-too-large-text = Надіслане більше, ніж дозволено. Будь ласка, скоротіть і надішліть знову.
error-too-slow-title = Це тривало задовго
error-too-slow-text = З’єднання було надто повільним. Будь ласка, спробуйте ще раз.
error-too-many-title = Будь ласка, трохи зачекайте
error-too-many-text = З вашого підключення надійшло дуже багато запитів. Продовжити можна через {seconds} с; тоді оновіть сторінку.
error-wrong-method-title = Так це відкрити не можна
error-wrong-method-text = Будь ласка, перейдіть на головну сторінку й звідти далі.
error-unknown-host-title = Тут немає школи
error-unknown-host-text = Під цією назвою школи немає. Будь ласка, перевірте адресу або запитайте в школі.
error-unavailable-title = Зараз недоступно
error-unavailable-text = База даних школи зараз не відповідає. Нічого не втрачено. Будь ласка, оновіть сторінку за хвилину.
error-broken-title = Тут щось зламалося
error-broken-text = Помилку записано. Будь ласка, спробуйте ще раз; якщо вона залишиться, розкажіть адміністрації, що ви робили.
show = Показати
cancel = Скасувати
next-page = Показати більше
no-subject = (без теми)
verify-title = Це повідомлення справжнє?
verify-lead = Під кожним повідомленням школи є код. Введіть його тут, і ви побачите, чи повідомлення справді надійшло зі школи.
verify-real = Так, це повідомлення надійшло зі школи
verify-office = Автор
verify-sent = Надіслано
verify-audience = Кому
verify-subject = Тема
verify-former = Попередня тема
verify-corrected = Виправлено: {time}. Вище стоїть чинна тема; у листі перед нею написано «Виправлення:».
verify-recalled-title = Але воно більше не чинне
verify-recalled = Школа відкликала це повідомлення: {time}. Більше нічого робити не треба.
verify-code = Код повідомлення
verify-code-hint = Дванадцять знаків, наприклад K7QM-3XWT-9RHC. Великі й малі літери не розрізняються.
verify-compare = Будь ласка, порівняйте тему зі своїм повідомленням. Якщо вона не збігається, запитайте в школі.
verify-check = Перевірити
verify-unknown = Повідомлення школи з таким кодом немає.
verify-unknown-text = Перевірте, чи правильно переписано код. Якщо правильно, повідомлення, найімовірніше, не від нас: не відкривайте посилань із нього та зателефонуйте до школи.
date-weekdays = понеділок|вівторок|середа|четвер|п’ятниця|субота|неділя
date-months = січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня
date-day = {weekday}, {day} {month} {year} р.
date-time = {day}, {time}
nav-notices = Повідомлення
start-notices = Читати, підтверджувати повідомлення школи й відповідати на них
error-stale-form-title = Сторінка була відкрита надто довго
error-stale-form-text = Нічого не збережено. Будь ласка, відкрийте сторінку заново й надішліть форму ще раз.
error-again = Відкрити сторінку заново
notices-title = Повідомлення
notices-open = Чекають на відповідь
notices-rest = Інші повідомлення
notices-none = Повідомлень поки немає. Щойно школа надішле повідомлення, воно з’явиться тут.
notices-recalled = відкликано
notices-corrected = виправлено
notice-to = Кому:
notice-recalled-title = Це повідомлення відкликано
notice-recalled-text = Відкликано: {time}. Більше нічого робити не треба.
notice-recalled-old = Текст відкликаного повідомлення
notice-corrected = Виправлено: {time}. Тут правильний текст.
notice-asks-again = Попередні підтвердження й відповіді більше не чинні. Будь ласка, дайте відповідь ще раз.
notice-closed-title = Термін минув
notice-closed-text = Відповісти можна було до: {time}. Якщо треба щось додати, зверніться безпосередньо до школи.
notice-deadline = Будь ласка, дайте відповідь до: {time}
notice-change-until = Змінити можна до: {time}
notice-answer-title = Відповідь школі
notice-change = Змінити відповідь
notice-done-title = Дякуємо!
notice-done-text = Відповідь надійшла до школи.
notice-all-done = готово
notice-still-open = чекає на відповідь
notice-state = Стан
notice-signed = Підтверджено: {name}, {time}
notice-on-paper = {day}, на папері
notice-signed-before = Підтверджено до виправлення: {name}, {time}
notice-once-more = Потрібно ще раз: {name} (підтверджено до виправлення, {time})
notice-answer-before = {answer} (до виправлення)
notice-answer-lapsed = {answer} (до виправлення; будь ласка, дайте відповідь ще раз)
notice-others-said = {name} відповідає: «{answer}» ({time}).
notice-others-paper = На папері надійшла відповідь: «{answer}» ({time}).
notice-replaces = Інша відповідь замінить цю; школа бачить обидві.
notice-overruled = Раніше: «{answer}» ({name}, {time})
notice-overruled-lead = Дві відповіді суперечать одна одній; чинна остання. Якщо вона правильна, будь ласка, надішліть форму без змін. Інакше змініть відповідь.
notice-waiting = Ще немає: {name}
notice-attested = Згоду підтверджено іншою особою: {name}
notice-one-is-enough = Достатньо підтвердження одного з батьків.
notice-child-answers = {names}: підтвердження й відповідь — з власного шкільного облікового запису. Вам тут нічого робити не потрібно.
notice-no-answer = відповіді ще немає
notice-files = Вкладення
notice-who = Хто відповідає?
notice-for-child = Дитина: {name}
notice-sign-child = Підтверджую за дитину: {name}
notice-attest = Підтверджую також згоду того, хто зараз не може підтвердити особисто: {names}.
notice-name = Ім’я та прізвище, як підпис
notice-name-to-attest = (потрібно лише, щоб підтвердити за іншу особу)
notice-confirm = Повідомлення прочитано, підтверджую.
notice-send = Надіслати
notice-yes = так
notice-no = ні
notice-no-choice = без відповіді
notice-optional = (за бажанням)
notice-errors = Чогось іще бракує. Нічого не збережено.
notice-errors-tab = Чогось іще бракує
notice-errors-unfit = Чогось бракує або щось не підходить. Нічого не збережено.
notice-errors-unfit-tab = Щось не підходить
notice-changed = Текст тим часом було виправлено. Нічого не збережено.
notice-changed-tab = Текст було виправлено
notice-changed-text = Будь ласка, прочитайте текст ще раз, потім підтвердьте внизу й надішліть знову. Введене залишилося у формі.
notice-meanwhile = Тим часом відповів хтось інший. Нічого не збережено.
notice-meanwhile-tab = Тим часом уже є відповідь
notice-meanwhile-text = Цю відповідь видно біля запитань нижче. Якщо має діяти ваша відповідь, будь ласка, надішліть її ще раз.
notice-error-signer = Будь ласка, оберіть, хто відповідає.
notice-error-name = Будь ласка, впишіть ім’я.
notice-error-name-other = Будь ласка, впишіть ім’я так, як його знає школа: {name}. Якщо воно неправильне, повідомте школу.
notice-error-name-long = Не більше {limit} знаків.
notice-error-confirm = Щоб підтвердити, поставте позначку.
notice-error-nothing = Поки нічого не заповнено.
notice-error-answer = Будь ласка, дайте відповідь на це запитання.
notice-error-answer-bad = Ця відповідь не підходить до запитання. Будь ласка, введіть ще раз.
notice-error-not-yours = За цю дитину тут підтвердити не можна.
notice-reply = Є запитання? Просто дайте відповідь на лист школи. Його прочитає лише автор.
notice-reply-paper = Є запитання? Зателефонуйте до школи або передайте записку через дитину.
notice-private = Це посилання особисте. Будь ласка, не передавайте його: хто його має, може тут відповісти.
notice-gone-title = Це посилання більше не діє
notice-gone-text = Посилання діють обмежений час, і нове замінює старе. Будь ласка, спершу перегляньте останній лист школи. Можливо, частина посилання загубилася.
notice-gone-hint = Нове посилання надійде на адресу, яку школа вже знає. Яка це адреса, тут не показано.
notice-gone-again = Запросити нове посилання
notice-again-title = Запит отримано
notice-again-text = Якщо посилання належить до повідомлення школи, за кілька хвилин надійде лист із новим. Його надсилають на адресу, яку школа знає.
notice-again-else = Листа немає? Тоді перегляньте папку «Спам» або зателефонуйте до школи.
notice-code-title = Ввести код із паперового листа
notice-code-lead = На паперових листах школи є код. Він відкриває повідомлення тут, щоб прочитати його та відповісти.
notice-code = Код із листа
notice-code-hint = Шістнадцять знаків у чотирьох групах. Великі й малі літери не розрізняються.
notice-code-open = Відкрити повідомлення
notice-code-unknown = Повідомлення з таким кодом немає.
notice-code-unknown-text = Перевірте, чи правильно переписано всі шістнадцять знаків. Коди діють обмежений час; якщо є сумніви, допоможе школа.
notice-code-paper = Зручніше на папері? Тоді заповніть лист, підпишіть і передайте дитиною.
nav-consents = Згоди
start-consents = Переглядати, надавати та відкликати ваші згоди
login-chosen = Ваш новий пароль діє. Будь ласка, увійдіть з ним.
login-guardians = Батьки входять за своєю приватною адресою.
join-title = Створити доступ для батьків
join-lead = Ви отримали від школи код — на папері або поштою. Він діє один раз і лише для вас.
join-code = Код
join-code-hint = 16 знаків, наприклад K7QM-3XWT-9RHC-2PD5. Великі чи малі літери — однаково.
join-next = Далі
join-have = Ви вже маєте доступ?
join-misspelt = У цьому коді щось не так. Будь ласка, порівняйте його знак за знаком.
join-unknown = Цей код не діє або вже не діє. Можливо, його вже використано або замінено новим. Класний керівник або секретаріат дасть вам інший.
join-children = Для
join-wrong = Тут щось не так? Тоді нічого не створюйте й зателефонуйте до секретаріату.
join-address-hint = Школа ще не має вашої адреси. Туди надходитимуть її повідомлення.
join-again = Пароль ще раз
join-login-optional = Бажаєте входити за власним іменем?
join-login-hint = Порожньо: ви входите за вашою адресою. Інакше ім’я починається з «eltern-»; якщо двоє батьків мають одну адресу, одному потрібне власне ім’я.
join-do = Створити доступ
join-confirm-title = Ще один крок: підтвердьте адресу
join-confirm-text = Ми надіслали вам листа. Відкрийте посилання в ньому й натисніть там «Підтвердити»; тоді доступ відкриється. Лист надіслано на:
join-confirm-wrong = Нічого не надійшло? Перевірте також спам. Якщо це не ваша адреса, зателефонуйте до секретаріату; там її змінять.
join-send-again = Надіслати лист ще раз
join-sent-again = Лист із посиланням уже в дорозі.
flaw-too-short = Використайте щонайменше 8 знаків.
flaw-unfit = Пароль задовгий або містить керівні символи.
flaw-no-upper-case = Бракує великої літери.
flaw-no-lower-case = Бракує малої літери.
flaw-no-digit = Бракує цифри.
flaw-no-special-character = Бракує спеціального знака, наприклад ! ? - + або пробілу.
flaw-contains-name = Пароль не може містити імені для входу, вашого імені чи прізвища.
flaw-common = Цей пароль занадто відомий. Візьміть краще кілька слів, які не пов’язані між собою.
guardian-login-taken = Хтось уже входить за цим іменем або адресою. Будь ласка, оберіть нижче власне ім’я для входу.
guardian-login-unfit = Ім’я для входу складається з літер, цифр і дефісів.
address-title = Приватна адреса
address-lead = На цю адресу школа надсилає свої повідомлення. Крім вас і секретаріату, її ніхто не бачить.
address-yours = Ваша адреса
address-none = ще немає
address-confirmed = підтверджено
address-unconfirmed = ще не підтверджено
address-confirm-mail = Надіслати лист для підтвердження
address-pending = Зміна чекає на підтвердження
address-pending-text = В обох скриньках лежить лист із посиланням. Щойно обидві буде підтверджено, діятиме нова адреса. Час є до
address-new = Нова адреса
address-old = Попередня адреса
address-side-done = підтверджено
address-side-open = чекає на ваше підтвердження
address-old-lost = Не можете більше читати попередню адресу? Зателефонуйте до секретаріату; там підтвердять зміну.
address-stop = Скасувати зміну
address-change = Змінити адресу
address-change-hint = Ми надішлемо по листу на нову та на попередню адресу. Доки обидві не підтверджено, усе лишається як є.
address-ask = Почати зміну
address-asked = Листи вже в дорозі. Будь ласка, відкрийте обидва посилання.
address-stopped = Зміну скасовано. Ваша адреса лишається, як була.
address-unfit = Це не адреса електронної пошти. Будь ласка, перевірте написання.
address-of-school = Це адреса школи. Будь ласка, вкажіть вашу приватну.
address-same = Це вже ваша адреса.
address-too-many = Щойно туди вже надіслано лист. Перегляньте свою поштову скриньку; за хвилину можна надіслати ще раз, щонайбільше п’ять разів на день.
address-new-first = Спершу треба підтвердити нову адресу.
link-gone-title = Це посилання більше не діє
link-gone = Можливо, його вже використано, воно застаре або скопійоване не повністю. Просто попросіть нове.
confirm-yes = Підтвердити
confirm-stop = Це був не я: зупинити зміну
confirm-until = Посилання діє до
confirm-confirm-address-title = Ця адреса ваша?
confirm-confirm-address-text = {address} стане вашою підтвердженою адресою в школі.
confirm-take-address-title = Підтвердьте вашу нову адресу
confirm-take-address-text = Пошта школи надалі має надходити на {address}.
confirm-leave-address-title = Змінити вашу адресу?
confirm-leave-address-text = Пошта школи тоді надходитиме не на {address}, а на нову адресу.
confirm-done-title = Вашу адресу підтверджено
confirm-done-text = Дякуємо. Ваш доступ тепер відкрито.
confirm-changed-title = Ваша нова адреса діє
confirm-changed-text = Дякуємо. Відтепер пошта школи надходить туди; надалі входьте за цією адресою.
confirm-old-missing-title = Нову адресу підтверджено
confirm-old-missing-text = Відкрийте ще посилання в листі на вашу попередню адресу. Якщо не можете її читати, зателефонуйте до секретаріату.
confirm-new-missing-title = Попередню адресу підтверджено
confirm-new-missing-text = Відкрийте ще посилання в листі на вашу нову адресу; тоді вона діятиме.
confirm-stopped-title = Зміну зупинено
confirm-stopped-text = Ваша адреса лишається, як була. Хтось знає ваш пароль? Тоді одразу оберіть новий.
forgotten-title = Забули пароль
forgotten-lead = Введіть вашу приватну адресу або ім’я для входу. Ми надішлемо посилання на вашу підтверджену адресу; воно діє одну годину.
forgotten-login = Адреса або ім’я для входу
forgotten-do = Надіслати посилання
forgotten-sent = Якщо для цього є доступ для батьків, лист із посиланням уже в дорозі.
forgotten-nothing = Нічого не надійшло? Перевірте спам або попросіть у класного керівника новий код.
forgotten-others = Діти та вчителі отримують новий пароль від адміністрації школи.
new-password-title = Обрати новий пароль
new-password-do = Встановити пароль
consent-lead = Кожна згода добровільна. Ви можете будь-коли відкликати її тут одним натисканням; це діє одразу й не має негативних наслідків.
consent-read = Прочитати текст
consent-open = відкрито
consent-partly = ще не повністю
consent-given = згоду надано
consent-revoked = згоди немає
consent-until = діє до {day}
consent-word-given = {name}: згода від {day}
consent-word-revoked = {name}: відмова або відкликання {day}
consent-word-open = {name}: ще без відповіді
consent-over = Термін цієї згоди минув; за потреби школа запитає знову.
consent-attest = Інша особа з батьківськими правами згодна й не може відповісти тут сама. Підтверджую це.
consent-give = Надаю згоду
consent-revoke = Відкликати
consent-decline = Не надаю згоди
consent-nothing = Наразі нічого не запитується.
consent-nobody = Тут немає чого вирішувати: згоди надають особи з батьківськими правами та підлітки від 14 років.
consent-said-given = Дякуємо. Вашу згоду записано.
consent-said-revoked = Записано: згоди немає. Це діє відразу й не має негативних наслідків.
consent-text-changed = Текст щойно змінився. Прочитайте його ще раз і тоді вирішіть.
consent-not-possible = Зараз це неможливо. Подивіться, що тут тепер зазначено.
invite-letter-subject = Ваш доступ до сторінок школи
invite-letter-for = Для: {children} ({class})
invite-letter-text = Вітаємо!|За допомогою коду нижче ви створите доступ до сторінок школи. Там ви знайдете всі повідомлення про ваших дітей, зможете надавати або відкликати згоди. Без доступу ви й далі отримуватимете всі повідомлення, як і раніше.|Код діє один раз і лише для вас. Будь ласка, не передавайте його нікому, навіть вашій дитині.
invite-letter-how = Відкрийте сторінку за QR-кодом або введіть адресу та код. Він діє до {until}.
error-logged-out-kept = Ваш сеанс завершився. Те, що Ви заповнили, збереглося: увійдіть знову на цій сторінці й продовжуйте.
error-stale-form-kept = Те, що Ви заповнили, збереглося. Будь ласка, надішліть ще раз.
error-foreign-form-kept = Нічого не змінено. Те, що Ви заповнили, збереглося. Будь ласка, перегляньте й надішліть ще раз.
error-too-large-limit = Файли разом можуть мати щонайбільше {size} МБ. Будь ласка, виберіть менші файли або менше файлів.
kept-title = Продовжити з того самого місця
kept-lead = Ви знову увійшли. Будь ласка, перегляньте те, що заповнили, і надішліть ще раз.
kept-written = Ви написали
kept-files = Файли не зберігаються: будь ласка, виберіть їх потім ще раз.
kept-send = Надіслати ще раз

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

// What an address or a link names may be folded away.
const unfold = () => {
  const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  const folded = named && named.closest("details");
  if (folded) { folded.open = true; named.scrollIntoView(); }
};
addEventListener("hashchange", unfold);
unfold();

// Problems are read first.
document.querySelector(".problems[autofocus]")?.focus();
document.documentElement.classList.add("scripted");

// Where one is stands in view also in a bar that is wider than the screen.
const here = document.querySelector("nav.main [aria-current]");
if (here) {
  const bar = here.closest("ul");
  const [item, seen] = [here.getBoundingClientRect(), bar.getBoundingClientRect()];
  bar.scrollLeft += (item.left + item.right - seen.left - seen.right) / 2;
}

// Numbers that change while somebody watches, and the lines below them: not while somebody is in one of those.
for (const place of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(place.dataset.live);
  let waits = false;
  const renew = async () => {
    const rows = document.querySelector("[data-rows]");
    if (!rows) return;
    if (rows.contains(document.activeElement)) { setTimeout(renew, 3000); return; }
    waits = false;
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-rows]");
    rows.replaceChildren(...(now ? now.children : []));
  };
  source.addEventListener("summary", (event) => {
    place.innerHTML = event.data;
    if (!waits) { waits = true; setTimeout(renew, 500); }
  });
}

// A part of the page that is open. After the session's end there is none: what came is the page for logging in.
const put = async (answer, place) => {
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    place.textContent = place.closest("form").dataset.ended;
  } else if (answer.ok) {
    place.innerHTML = await answer.text();
  }
};

// Whom an announcement reaches, as soon as it is chosen.
for (const place of document.querySelectorAll("[data-reach]")) {
  const form = place.closest("form");
  let latest = 0;
  form.addEventListener("change", async (event) => {
    if (event.target.name !== "audience") return;
    const mine = ++latest;
    const query = new URLSearchParams(new FormData(form).getAll("audience").map((value) => ["audience", value]));
    const answer = await fetch(place.dataset.reach + "?" + query);
    if (mine === latest) await put(answer, place);
  });
}

// A text as its readers see it, a moment after the last key.
for (const field of document.querySelectorAll("[data-preview]")) {
  const place = document.getElementById("preview");
  let latest = 0, timer = 0;
  const show = async () => {
    const mine = ++latest;
    const body = new URLSearchParams({ csrf: field.form.elements.csrf.value, text: field.value });
    const answer = await fetch(field.dataset.preview, { method: "POST", body });
    if (mine === latest) await put(answer, place);
  };
  field.addEventListener("input", () => {
    if (place.hidden) return;
    clearTimeout(timer);
    timer = setTimeout(show, 400);
  });
  field.form.querySelector("button[value=preview]")?.addEventListener("click", (event) => {
    event.preventDefault();
    place.hidden = false;
    show();
  });
}

// Files that are too large are told of before they are sent.
for (const field of document.querySelectorAll("input[type=file][data-most]")) {
  const error = document.getElementById("files-e");
  const check = () => {
    const size = [...field.files].reduce((sum, file) => sum + file.size, 0);
    const isTooLarge = size > Number(field.dataset.most);
    error.textContent = isTooLarge ? field.dataset.tooLarge : "";
    if (isTooLarge) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
    return !isTooLarge;
  };
  field.addEventListener("change", check);
  field.form.addEventListener("submit", (event) => {
    if (check()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
  });
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
  --chart-1: #1b6b55; --chart-2: #b25a00; --chart-3: #5a4fa3; --tone-paper: #8a6d1f;
  --s1: .25rem; --s2: .5rem; --s3: .75rem; --s4: 1rem; --s5: 1.5rem; --s6: 2.25rem; --s7: 3.5rem;
  --round: .5rem; --text: 1rem; --small: .875rem; --big: 1.25rem; --huge: clamp(1.125rem, min(1.2rem + 1.4vw, 10vw), 2.1rem);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141816; --card: #1d2320; --ink: #ecefec; --soft: #aab4ae; --line: #37403b; --edge: #7d8983;
    --brand: #8fd6bd; --brand-ink: #0d2a20; --link: #8fd6bd; --tint: #1f332c;
    --good: #8bd8a0; --good-tint: #18311f; --warn: #f2c46d; --warn-tint: #352a12; --bad: #ffa79f; --bad-tint: #3a1d1b;
    --chart-1: #6cc3a6; --chart-2: #f0a04b; --chart-3: #b0a6f2; --tone-paper: #d6bd74;
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
p, li, dt, dd, th, td, label, legend, summary, h1, h2, h3, .badge, .card { overflow-wrap: anywhere; }
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
.sheet { max-width: 46rem; }
th small, summary .hint { font-weight: 400; }
.heading { align-items: center; margin-block-end: var(--s4); }
.heading h1 { margin: 0; }
.heading .button { flex: none; }
button.small, .button.small { min-height: 2.25rem; padding: var(--s1) var(--s3); font-size: .9375rem; }
.tabs { margin-block-end: var(--s4); }
.tabs ul { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; margin: 0; }
.tabs a { display: inline-block; padding: var(--s1) var(--s3); border: 1px solid var(--edge); border-radius: 2rem; text-decoration: none; min-height: 2rem; }
.tabs a[aria-current] { background: var(--tint); border-color: var(--brand); color: var(--ink); font-weight: 600; }
.search { display: flex; flex-wrap: wrap; gap: var(--s2); margin-block-end: var(--s4); max-width: 34rem; }
.search input { flex: 1 1 12rem; width: auto; min-width: 0; } .search button { flex: none; }
.rows { list-style: none; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: calc(var(--round) * 1.5); }
.rows > li { display: grid; grid-template-columns: 1fr minmax(12rem, auto); gap: var(--s2) var(--s5); align-items: center; padding: var(--s3) var(--s4); }
.rows > li + li { border-block-start: 1px solid var(--line); }
.rows h2 { font-size: 1.0625rem; margin: 0 0 var(--s1); }
.rows .hint { margin: 0; }
.rows-side { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s3); justify-content: flex-end; }
.glance { display: block; flex: 1 1 9rem; max-width: 14rem; font-size: var(--small); color: var(--soft); text-align: end; }
.share { display: block; width: 100%; height: .7rem; background: var(--line); border-radius: 1rem; }
.tone-done { --tone: var(--good); } .tone-begun { --tone: var(--chart-2); } .tone-opened { --tone: var(--chart-3); }
.tone-waiting { --tone: var(--edge); } .tone-bounced { --tone: var(--bad); } .tone-paper { --tone: var(--tone-paper); }
.share rect { fill: var(--tone); }
.dot { display: inline-block; width: .75rem; height: .75rem; border-radius: 50%; background: var(--tone); margin-inline-end: var(--s2); }
.whole > .share { height: 1.4rem; margin-block-end: var(--s4); }
.bars { list-style: none; padding: 0; margin-block-end: var(--s4); }
.bars li { display: grid; grid-template-columns: minmax(6rem, 12rem) 1fr 3.5rem; gap: var(--s3); align-items: center; padding-block: .15rem; }
.bar-value { text-align: end; font-variant-numeric: tabular-nums; font-weight: 600; }
.meter { padding-block: var(--s2); }
.meter .split { margin-block-end: var(--s1); }
.meter .hint { margin-block: var(--s1) 0; }
.stats { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: var(--s3); }
.stats > div { display: flex; flex-direction: column-reverse; padding: var(--s2) var(--s3); background: var(--tint); border-radius: var(--round); }
.stats dt { font-size: var(--small); color: var(--soft); }
.stats dd { margin: 0; font-size: 1.375rem; font-weight: 650; line-height: 1.2; }
.tally { margin-block-end: var(--s4); }
.tally p { margin-block-end: var(--s1); }
fieldset.panel { padding-block-start: var(--s2); }
fieldset.panel > legend { font-size: 1.0625rem; float: inline-start; width: 100%; padding: 0; margin: 0 0 var(--s2); }
fieldset.panel > legend + * { clear: both; }
.picks { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 0 var(--s4); }
.reach { margin-block: var(--s3) 0; padding: var(--s3); border-radius: var(--round); background: var(--tint); }
.reach p { margin: 0; } .reach .hint { margin-block-start: var(--s1); }
.reach + button { margin-block-start: var(--s3); }
.question { background: var(--paper); }
.question .row .choice { align-self: end; padding-block-end: var(--s3); }
.together { display: flex; flex-wrap: wrap; gap: var(--s2); }
.together input { flex: 1 1 14rem; width: auto; min-width: 0; }
.files { list-style: none; padding: 0; }
.files li { display: flex; justify-content: space-between; align-items: center; gap: var(--s3); padding-block: var(--s1); border-block-end: 1px solid var(--line); }
.file-name { overflow-wrap: anywhere; min-width: 0; }
.files .plain { flex: none; }
.error:empty { display: none; }
.letter { overflow-wrap: anywhere; } .letter > :last-child { margin-block-end: 0; } .letter + .hint { margin-block-start: var(--s3); }
.preview { margin-block-start: var(--s3); padding: var(--s4); border: 1px dashed var(--edge); border-radius: var(--round); background: var(--paper); }
.preview:focus { outline: none; }
.links { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); }
.links a { padding-block: var(--s1); }
.choices { display: flex; flex-wrap: wrap; gap: var(--s2); justify-content: center; }
.badges { display: flex; flex-wrap: wrap; gap: var(--s2); margin-block-start: var(--s2); }
.card .badge { font-size: .8125rem; }
.card .badge.label { color: var(--warn); } .card .badge.refuse { color: var(--bad); } .card .badge.good { color: var(--good); }
.needs-no-script { display: inline-flex; }
.scripted .needs-no-script { display: none; }
.for-children { display: none; }
@supports selector(:has(*)) {
  form:has([name=audience]:checked):not(:has([name=audience]:is([value^=class-guardians], [value^=child-guardians], [value=all-guardians]):checked)) .for-children { display: revert; }
  .only-signed, .only-later, .only-choice { display: none; }
  fieldset:has([name=quorum]:not([value=""]):checked) .only-signed { display: block; margin-block-start: var(--s3); }
  fieldset:has([name=when][value=later]:checked) .only-later { display: grid; }
  .question:has(option[value=choice]:checked) .only-choice { display: block; }
  form:has([name=audience]:checked):not(:has([name=audience]:is([value^=class-guardians], [value^=child-guardians], [value=all-guardians]):checked)) .for-guardians.for-guardians.for-guardians { display: none; }
}
.tongues { position: relative; margin: 0 0 0 auto; margin-inline: auto 0; flex: none; }
.tongues summary { display: inline-flex; align-items: center; gap: var(--s2); min-height: 2.75rem; padding: var(--s1) var(--s3); font-weight: 600; font-size: var(--small); border: 1px solid var(--edge); border-radius: var(--round); color: var(--link); list-style: none; }
.tongues summary::-webkit-details-marker { display: none; }
.tongues summary::after { content: ""; width: .45rem; height: .45rem; border: solid currentColor; border-width: 0 2px 2px 0; rotate: 45deg; translate: 0 -.15rem; }
.tongues ul { list-style: none; margin: var(--s1) 0 0; padding: var(--s2) 0; position: absolute; inset-inline-end: 0; z-index: 5; min-width: 11rem; background: var(--card); border: 1px solid var(--edge); border-radius: var(--round); box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18); }
.tongues li > * { display: flex; align-items: center; min-height: 2.75rem; padding: var(--s1) var(--s4); text-decoration: none; }
.tongues li > a:hover { background: var(--tint); }
.tongues [aria-current] { font-weight: 650; }
.split > h3 { margin-block: 0; } .note a { color: inherit; font-weight: 600; }
.notice h1 { margin-block-end: var(--s3); }
.byline { color: var(--soft); } .byline strong { color: var(--ink); }
.notice .letter { font-size: 1.0625rem; }
.notice .files li { border: 0; } .notice .files .button { width: 100%; justify-content: space-between; text-align: start; min-width: 0; } .notice .files bdi { overflow-wrap: anywhere; min-width: 0; } .notice .files small { flex: none; font-weight: 400; }
.ticks { list-style: none; padding: 0; margin-block-end: var(--s2); }
.ticks li { padding-inline-start: 1.75rem; position: relative; padding-block: var(--s1); }
.ticks li::before { content: ""; position: absolute; inset-inline-start: .1rem; inset-block-start: .55rem; width: .9rem; height: .9rem; border: 2px solid var(--edge); border-radius: 50%; }
.ticks .done::before { border: solid var(--good); border-width: 0 3px 3px 0; border-radius: 0; width: .5rem; height: .9rem; rotate: 40deg; inset-inline-start: .35rem; inset-block-start: .35rem; }
.pick { border: 1px solid var(--edge); border-radius: var(--round); padding: var(--s3); margin-block-end: var(--s2); min-height: 3rem; cursor: pointer; }
.pick:has(:checked) { border-color: var(--brand); background: var(--tint); }
.pick:has([aria-invalid=true]) { border: 2px solid var(--bad); }
fieldset.plain { border: 0; padding: 0; } fieldset.plain > legend { margin-inline: 0; padding: 0; margin-block-end: var(--s2); }
legend small, label small { font-weight: 400; color: var(--soft); }
.deadline { margin-block-end: var(--s4); }
.line { display: block; }
.problems a { color: inherit; }
input.code { font-size: var(--big); letter-spacing: .05em; text-transform: uppercase; }
@media (max-width: 40rem) {
  .rows > li { grid-template-columns: 1fr; }
  .rows-side { justify-content: flex-start; } .glance { text-align: start; max-width: none; }
  .bars li { grid-template-columns: 1fr auto; gap: 0 var(--s3); } .bars .share { grid-row: 2; grid-column: 1 / -1; }
  .heading .button { width: 100%; }
  .top > .wide { gap: 0 var(--s2); flex-wrap: wrap; } .top .brand { min-width: 0; overflow-wrap: anywhere; }
  nav.main ul { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; width: 100%; padding-inline: 1rem; background: linear-gradient(to right, var(--card) 50%, transparent) left / 3rem 100% no-repeat local, linear-gradient(to left, var(--card) 50%, transparent) right / 3rem 100% no-repeat local, linear-gradient(to right, var(--line), transparent) left / 1.25rem 100% no-repeat scroll, linear-gradient(to left, var(--line), transparent) right / 1.25rem 100% no-repeat scroll; }
  nav.main li { flex: none; }
  .filter .actions { margin-block: var(--s2); grid-column: auto; }
  .counts th:nth-child(n) { width: auto; }
  .counts td.zero, .stack td.zero { display: none; }
  .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .badge, .stack .when { white-space: normal; }
  .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; }
  .stack tr { border-block-start: 1px solid var(--line); padding-block: var(--s2); }
  .stack tbody tr:first-child { border-block-start: 0; }
  .stack td, .stack tbody th { border: 0; padding-block: var(--s1); text-align: start; }
  .stack td[data-label]:not(.zero) { display: grid; grid-template-columns: min(8rem, 40%) minmax(0, 1fr); gap: var(--s3); }
  .stack td[data-label]::before { content: attr(data-label); color: var(--soft); font-size: var(--small); }
  .facts > div { grid-template-columns: 1fr; }
  .facts dt { font-size: var(--small); }
  .actions > *, .actions form > button { flex: 1 1 100%; width: 100%; }
  .who .name { display: none; } .who .plain { padding-inline: 0; }
}
@media (prefers-reduced-motion: no-preference) { .skip { transition: inset-block-start .15s; } }
@media print {
  .top .who, .tongues, nav.main, .trail, .bottom, .actions, .skip, .filter, .search, .tabs, .pages, .links, .links + .hint, main form:has(> button) { display: none; }
  html { background: none; color: #000; font-size: 10.5pt; }
  .panel, .card, .scroll { border-color: #999; }
  .panel, .card, tr { break-inside: avoid; }
  .panel:has(> .letter) { break-inside: auto; }
  .scroll { overflow: visible; }
  h2, h3 { break-after: avoid; }
}

"""##,
    ]
}
