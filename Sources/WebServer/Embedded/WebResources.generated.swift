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
        "announcement-child": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}{{#class}} <span class="hint">{{.}}</span>{{/class}}</h1>
{{>problem-summary}}
<p>{{#badges}}<span class="badge {{.tone}}">{{.text}}</span> {{/badges}}</p>
{{#asksSignature}}<section class="panel" aria-labelledby="signed"><h2 id="signed">{{t.ann-signed}}</h2>
{{#hasSigned}}<ul class="list">{{#signed}}<li><strong>{{.signer}}</strong> · {{.time}}{{#.typed}}<br><span class="hint">{{.}}</span>{{/.typed}}{{#.attests}}<br><span class="hint">{{.}}</span>{{/.attests}}{{#.paper}}<br><span class="hint">{{.}}</span>{{/.paper}}</li>{{/signed}}</ul>{{/hasSigned}}
{{#hasMissing}}<p>{{t.ann-missing}} {{#missing}}<span class="badge label">{{.}}</span> {{/missing}}</p>{{/hasMissing}}{{^hasSigned}}{{^hasMissing}}<p class="hint">{{t.ann-nothing-yet}}</p>{{/hasMissing}}{{/hasSigned}}</section>{{/asksSignature}}
{{#hasQuestions}}<section class="panel" aria-labelledby="answers"><h2 id="answers">{{t.ann-answers}}</h2><dl class="facts">{{#answers}}<div><dt>{{.wording}}</dt><dd>{{.answer}}</dd></div>{{/answers}}</dl></section>{{/hasQuestions}}
{{#mayEnter}}<section class="panel" aria-labelledby="paper"><h2 id="paper">{{t.ann-paper-title}}</h2><p class="hint">{{t.ann-paper-hint}}</p>
{{#entry}}<form method="post" action="{{path}}/paper"><input type="hidden" name="csrf" value="{{csrf}}">
{{#.asksSignature}}<fieldset id="signer" tabindex="-1"{{#.signerError}} aria-invalid="true" aria-describedby="signer-e"{{/.signerError}}><legend>{{t.ann-paper-who}}</legend>{{#.signers}}<label class="choice"><input type="radio" name="signer" value="{{.id}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.name}}</span></label>{{/.signers}}<label class="choice"><input type="radio" name="signer" value=""><span>{{t.ann-paper-only-answers}}</span></label>
{{#.signerError}}<p class="error" id="signer-e">{{signerError}}</p>{{/.signerError}}</fieldset>
{{#.mayAttest}}<fieldset><legend>{{t.ann-paper-attests}}</legend>{{#signers}}<label class="choice"><input type="checkbox" name="attests" value="{{.id}}"><span>{{.name}}</span></label>{{/signers}}</fieldset>{{/.mayAttest}}{{/.asksSignature}}
{{#.questions}}{{#.isChoice}}<fieldset id="{{.field}}" tabindex="-1"{{#.error}} aria-invalid="true" aria-describedby="{{field}}-e"{{/.error}}><legend>{{.wording}}</legend>{{#.choices}}<label class="choice"><input type="radio" name="{{field}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}{{#.error}}<p class="error" id="{{field}}-e">{{error}}</p>{{/.error}}</fieldset>{{/.isChoice}}
{{^.isChoice}}<div class="field"><label for="{{.field}}">{{.wording}}</label><input id="{{.field}}" name="{{.field}}" value="{{.value}}"{{#.isDay}} type="date"{{/.isDay}} maxlength="2000"{{#.error}} aria-invalid="true" aria-describedby="{{field}}-e"{{/.error}}>{{#.error}}<p class="error" id="{{field}}-e">{{error}}</p>{{/.error}}</div>{{/.isChoice}}{{/.questions}}
<div class="field"><label for="day">{{t.ann-paper-day}}</label><input id="day" name="day" type="date" value="{{.day}}"{{#.dayError}} aria-invalid="true" aria-describedby="day-e"{{/.dayError}}>{{#.dayError}}<p class="error" id="day-e">{{dayError}}</p>{{/.dayError}}</div>
<p class="actions"><button>{{t.ann-paper-do}}</button></p></form>{{/entry}}</section>{{/mayEnter}}
<div class="actions">{{#maySendAgain}}<form method="post" action="{{path}}/again"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">{{t.ann-again}}</button></form><a class="button quiet" href="{{letter}}" download>{{t.ann-letter-pdf}}</a>{{/maySendAgain}}<a class="button quiet" href="{{announcement}}">{{t.ann-back}}</a></div>
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-correct": ##"""
{{<frame}}{{$main}}
<div class="sheet"><h1>{{title}}</h1><p class="lead">{{t.ann-correct-lead}}</p>
{{>problem-summary}}
<form method="post" action="{{path}}/correct" class="panel"><input type="hidden" name="csrf" value="{{csrf}}">
<div class="field"><label for="subject">{{t.held-subject}}</label><input id="subject" name="subject" value="{{subject}}" maxlength="{{longestSubject}}" autocomplete="off"{{#subjectError}} aria-invalid="true" aria-describedby="subject-e"{{/subjectError}}>{{#subjectError}}<p class="error" id="subject-e">{{.}}</p>{{/subjectError}}</div>
<div class="field"><label for="text">{{t.ann-text}}</label><textarea id="text" name="text" rows="12" maxlength="{{longestText}}" data-preview="/announcements/text" aria-describedby="text-h{{#textError}} text-e{{/textError}}"{{#textError}} aria-invalid="true"{{/textError}}>{{text}}</textarea><p class="hint" id="text-h">{{t.ann-text-hint}}</p>{{#textError}}<p class="error" id="text-e">{{.}}</p>{{/textError}}</div>
<div id="preview" class="preview"{{^showsText}} hidden{{/showsText}} role="region" aria-label="{{t.ann-preview-label}}">{{>announcement-text}}</div>
<p class="actions"><button>{{t.ann-correct}}</button><button class="quiet" name="do" value="preview">{{t.ann-preview}}</button><a class="button quiet" href="{{path}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-deadline": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong></p><p class="hint" id="deadline-h">{{t.ann-deadline-move-hint}}</p>
{{#hasProblem}}<div class="problems" role="alert" tabindex="-1" autofocus><p><a href="#deadline-day">{{problem}}</a></p></div>{{/hasProblem}}
<form method="post" action="{{path}}/deadline"><input type="hidden" name="csrf" value="{{csrf}}"><div class="row two"><div class="field"><label for="deadline-day">{{t.ann-day}}</label><input id="deadline-day" name="deadline-day" type="date" value="{{day}}" aria-describedby="deadline-h"{{#hasProblem}} aria-invalid="true"{{/hasProblem}}></div><div class="field"><label for="deadline-time">{{t.ann-time}}</label><input id="deadline-time" name="deadline-time" type="time" value="{{time}}" aria-describedby="deadline-h"></div></div>
<p class="actions"><button>{{t.ann-deadline-move}}</button><a class="button quiet" href="{{path}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-discard": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong></p><p>{{t.ann-discard-text}}</p>
<form method="post" action="{{path}}/discard"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions"><button class="danger">{{t.ann-discard}}</button><a class="button quiet" href="{{path}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-edit": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}</h1>
{{>problem-summary}}
{{#refusal}}<div class="problems" role="alert" tabindex="-1" autofocus><p><strong>{{t.ann-refused}}</strong></p>{{#.lines}}<p>{{.}}</p>{{/.lines}}{{#.path}}<p><a href="{{.}}">{{t.limits-why}}</a></p>{{/.path}}</div>{{/refusal}}
{{^mayWrite}}<div class="empty"><p>{{t.ann-no-rights}}</p></div>{{/mayWrite}}
{{#mayWrite}}{{#isNew}}<nav class="tabs small" aria-label="{{t.ann-templates}}"><p class="hint">{{t.ann-templates}}</p><ul>{{#templates}}<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.name}}</a></li>{{/templates}}</ul></nav>{{/isNew}}
<form method="post" action="{{action}}" enctype="multipart/form-data" data-announcement><input type="hidden" name="csrf" value="{{csrf}}"><button class="unseen" name="do" value="save" tabindex="-1" aria-hidden="true"></button>
<fieldset class="panel" id="audience"{{#audienceError}} aria-invalid="true" aria-describedby="audience-e"{{/audienceError}}><legend>{{t.ann-audience}}</legend>
{{#isFlat}}<div class="picks">{{#groups}}{{#.choices}}<label class="choice"><input type="checkbox" name="audience" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}{{/groups}}</div>{{/isFlat}}
{{^isFlat}}{{#groups}}<details{{#.isOpen}} open{{/.isOpen}}><summary>{{.title}}</summary><div class="picks">{{#.choices}}<label class="choice"><input type="checkbox" name="audience" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/.choices}}</div></details>{{/groups}}{{/isFlat}}
{{#audienceError}}<p class="error" id="audience-e">{{.}}</p>{{/audienceError}}
<div class="reach" id="reach" tabindex="-1" role="status" data-reach="/announcements/audience">{{>announcement-reach}}</div>
<button class="quiet small needs-no-script" name="do" value="reach">{{t.ann-show-reach}}</button></fieldset>
<div class="panel">
<div class="field"><label for="subject">{{t.held-subject}}</label><input id="subject" name="subject" value="{{subject}}" maxlength="{{longestSubject}}" autocomplete="off"{{#subjectError}} aria-invalid="true" aria-describedby="subject-e"{{/subjectError}}>{{#subjectError}}<p class="error" id="subject-e">{{.}}</p>{{/subjectError}}</div>
<div class="field"><label for="text">{{t.ann-text}}</label><textarea id="text" name="text" rows="10" maxlength="{{longestText}}" data-preview="/announcements/text" aria-describedby="text-h{{#textError}} text-e{{/textError}}"{{#textError}} aria-invalid="true"{{/textError}}>{{text}}</textarea><p class="hint" id="text-h">{{t.ann-text-hint}}</p>{{#textError}}<p class="error" id="text-e">{{.}}</p>{{/textError}}</div>
<button class="quiet small" name="do" value="preview">{{t.ann-preview}}</button>
<div id="preview" class="preview"{{^showsText}} hidden{{/showsText}} tabindex="-1" role="region" aria-label="{{t.ann-preview-label}}">{{>announcement-text}}</div>
</div>
<fieldset class="panel" id="files"><legend>{{t.ann-files}}</legend>
{{#hasFiles}}<ul class="files">{{#files}}<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span><button class="plain" name="do" value="remove-file:{{.id}}"><span aria-hidden="true">{{t.ann-remove}}</span><span class="unseen">{{t.ann-remove}}: {{.name}}</span></button></li>{{/files}}</ul>{{/hasFiles}}
<div class="field"><label for="upload">{{t.ann-choose-files}}</label><p class="hint" id="files-h">{{filesHint}}</p><div class="together"><input id="upload" name="files" type="file" multiple data-most="{{mostOctets}}" data-too-large="{{t.ann-too-large}}" aria-describedby="files-h{{#filesError}} files-e{{/filesError}}"{{#filesError}} aria-invalid="true"{{/filesError}}><button class="quiet" name="do" value="attach">{{t.ann-attach}}</button></div><p class="error" id="files-e" role="alert">{{#filesError}}{{.}}{{/filesError}}</p></div></fieldset>
<fieldset class="panel"><legend>{{t.ann-acknowledge}}</legend>
{{#quorums}}<label class="choice"><input type="radio" name="quorum" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span>{{.label}}</span></label>{{/quorums}}
<div class="field only-signed"><label for="child-signature">{{t.ann-child}}</label><select id="child-signature" name="child-signature">{{#childChoices}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/childChoices}}</select></div></fieldset>
<fieldset class="panel" id="questions"><legend>{{t.ann-questions}}</legend><input type="hidden" name="questions" value="{{questionCount}}">
{{^questions}}<p class="hint">{{t.ann-questions-hint}}</p>{{/questions}}
{{#questions}}<fieldset class="question"><legend>{{.title}}</legend>
<div class="field"><label for="q{{.number}}-wording">{{t.ann-wording}}</label><input id="q{{.number}}-wording" name="q{{.number}}-wording" value="{{.wording}}" maxlength="500" autocomplete="off"{{#.wordingError}} aria-invalid="true" aria-describedby="q{{number}}-e"{{/.wordingError}}>{{#.wordingError}}<p class="error" id="q{{number}}-e">{{wordingError}}</p>{{/.wordingError}}</div>
<div class="row two"><div class="field"><label for="q{{.number}}-kind">{{t.ann-kind}}</label><select id="q{{.number}}-kind" name="q{{.number}}-kind">{{#.kinds}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/.kinds}}</select></div>
<label class="choice"><input type="checkbox" name="q{{.number}}-required" value="yes"{{#.isRequired}} checked{{/.isRequired}}><span>{{t.ann-required}}</span></label></div>
<div class="field only-choice"><label for="q{{.number}}-choices">{{t.ann-choices}}</label><textarea id="q{{.number}}-choices" name="q{{.number}}-choices" rows="3"{{#.choicesError}} aria-invalid="true" aria-describedby="q{{number}}-ce"{{/.choicesError}}>{{.choices}}</textarea>{{#.choicesError}}<p class="error" id="q{{number}}-ce">{{choicesError}}</p>{{/.choicesError}}</div>
<button class="quiet small" name="do" value="remove-question:{{.number}}">{{t.ann-remove-question}}<span class="unseen"> {{.number}}</span></button></fieldset>{{/questions}}
{{#mayAsk}}<button class="quiet" name="do" value="add-question">{{t.ann-add-question}}</button>{{/mayAsk}}</fieldset>
<fieldset class="panel"><legend>{{t.ann-deadline}}</legend>
<p class="hint" id="deadline-h">{{deadlineHint}}</p><div class="row two"><div class="field"><label for="deadline-day">{{t.ann-day}}</label><input id="deadline-day" name="deadline-day" type="date" value="{{deadlineDay}}" aria-describedby="deadline-h{{#deadlineError}} deadline-e{{/deadlineError}}"{{#deadlineError}} aria-invalid="true"{{/deadlineError}}></div>
<div class="field"><label for="deadline-time">{{t.ann-time}}</label><input id="deadline-time" name="deadline-time" type="time" value="{{deadlineTime}}" aria-describedby="deadline-h"></div></div>{{#deadlineError}}<p class="error" id="deadline-e">{{.}}</p>{{/deadlineError}}</fieldset>
<div class="panel"><label class="choice"><input type="checkbox" name="urgent" value="yes"{{#isUrgent}} checked{{/isUrgent}} aria-describedby="urgent-h"><span><strong>{{t.ann-urgent}}</strong><br><span class="hint" id="urgent-h">{{t.ann-urgent-hint}}</span></span></label></div>
<p class="actions"><button name="do" value="check">{{t.ann-check}}</button><button class="quiet" name="do" value="save">{{t.ann-save}}</button>{{#discard}}<a class="button quiet" href="{{.}}">{{t.ann-discard-dots}}</a>{{/discard}}</p>
</form>{{/mayWrite}}
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-reach": ##"""
{{#reach}}{{#.lines}}<p class="reach-line"><strong>{{.}}</strong></p>{{/.lines}}{{#.isNobody}}<p class="error">{{t.ann-reach-nobody}}</p>{{/.isNobody}}{{#.hasPaper}}<p>{{.paper}}: {{.paperNames}}</p><p class="hint">{{t.ann-reach-paper-hint}}</p>{{/.hasPaper}}{{/reach}}{{^reach}}<p class="hint">{{t.ann-reach-none}}</p>{{/reach}}

"""##,
        "announcement-recall": ##"""
{{<frame}}{{$main}}
<div class="narrow"><h1>{{title}}</h1><p><strong>{{announced}}</strong><br><span class="hint">{{#audiences}}{{.}} {{/audiences}}</span></p><p>{{t.ann-recall-text}}</p>
<form method="post" action="{{path}}/recall"><input type="hidden" name="csrf" value="{{csrf}}"><div class="field"><label for="reason">{{t.ann-recall-reason}}</label><p class="hint" id="reason-h">{{t.ann-recall-reason-hint}}</p><textarea id="reason" name="reason" rows="3" maxlength="500" aria-describedby="reason-h"></textarea></div>
<p class="actions"><button class="danger">{{t.ann-recall}}</button><a class="button quiet" href="{{path}}">{{t.cancel}}</a></p></form></div>
{{/main}}{{/frame}}

"""##,
        "announcement-send": ##"""
{{<frame}}{{$main}}
<div class="sheet">
<h1>{{title}}</h1>
{{#hasProblem}}<div class="problems" role="alert" tabindex="-1" autofocus><p><a href="#day">{{problem}}</a></p></div>{{/hasProblem}}
{{#hasBlanks}}<div class="note warning" role="note"><p>{{t.ann-blanks}} <a href="{{edit}}">{{t.ann-back-to-edit}}</a></p></div>{{/hasBlanks}}
<section class="panel" aria-labelledby="to"><h2 id="to">{{t.ann-goes-to}}</h2><p class="stamp">{{#audiences}}{{.}}<br>{{/audiences}}</p>{{>announcement-reach}}</section>
<section class="panel" aria-labelledby="what"><h2 id="what">{{subject}}</h2><div class="letter">{{{textMarkup}}}</div>
{{#hasFiles}}<ul class="files">{{#files}}<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span></li>{{/files}}</ul>{{/hasFiles}}</section>
<section class="panel" aria-labelledby="asked"><h2 id="asked">{{t.ann-asked}}</h2>{{^asksNothing}}<ul>{{#asked}}<li>{{.}}</li>{{/asked}}</ul>{{/asksNothing}}{{#asksNothing}}<p>{{t.ann-asks-nothing}}</p>{{/asksNothing}}</section>
<form method="post" action="{{action}}"><input type="hidden" name="csrf" value="{{csrf}}">
<fieldset class="panel"><legend>{{t.ann-when}}</legend>
<label class="choice"><input type="radio" name="when" value="now"{{^isLater}} checked{{/isLater}}><span><strong>{{t.ann-now}}</strong>{{#quiet}}<br>{{.}}{{/quiet}}{{#isUrgent}}<br>{{t.ann-now-urgent}}{{/isUrgent}}</span></label>
<label class="choice"><input type="radio" name="when" value="later"{{#isLater}} checked{{/isLater}}><span><strong>{{t.ann-later}}</strong></span></label>
<div class="row two only-later"><div class="field"><label for="day">{{t.ann-day}}</label><input id="day" name="day" type="date" value="{{day}}"{{#hasProblem}} aria-invalid="true" aria-describedby="when-e"{{/hasProblem}}></div><div class="field"><label for="time">{{t.ann-time}}</label><input id="time" name="time" type="time" value="{{time}}"></div></div>{{#hasProblem}}<p class="error" id="when-e">{{problem}}</p>{{/hasProblem}}</fieldset>
<p class="actions"><button>{{t.ann-send}}</button><a class="button quiet" href="{{edit}}">{{t.ann-back-to-edit}}</a></p></form>
</div>
{{/main}}{{/frame}}

"""##,
        "announcement-summary": ##"""
<p class="stamp">{{headline}}</p>
<figure class="whole" role="group" aria-label="{{chartLabel}}">{{{wholeMarkup}}}
<ul class="bars">{{#bars}}<li><span class="bar-label"><span class="dot tone-{{.tone}}"></span>{{.label}}</span>{{{.barMarkup}}}<span class="bar-value">{{.value}}</span></li>{{/bars}}</ul></figure>
{{#hasCopies}}<dl class="stats">{{#copies}}<div><dt>{{.label}}</dt><dd>{{.value}}</dd></div>{{/copies}}</dl>{{/hasCopies}}
{{#hasTallies}}<h3>{{t.ann-answers}}</h3>{{#tallies}}<div class="tally"><p><strong>{{.wording}}</strong></p>{{#.isFree}}<p class="hint">{{.freeText}}</p>{{/.isFree}}{{^.isFree}}<ul class="bars">{{#.bars}}<li><span class="bar-label">{{.label}}</span>{{{.barMarkup}}}<span class="bar-value">{{.value}}</span></li>{{/.bars}}</ul>{{/.isFree}}</div>{{/tallies}}{{/hasTallies}}

"""##,
        "announcement-text": ##"""
<div class="letter">{{{textMarkup}}}</div>

"""##,
        "announcement": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<p>{{#state}}<span class="badge {{.tone}}">{{.text}}</span>{{/state}} {{#corrected}}<span class="badge label">{{t.ann-is-corrected}} {{.}}</span>{{/corrected}}</p>
<p class="lead">{{#audiences}}{{.}} {{/audiences}}{{#author}}· {{.}}{{/author}}</p>
{{#own}}<section class="panel" aria-labelledby="held"><h2 id="held">{{t.ann-held-title}}</h2>{{>reasons}}
{{^.wasAsked}}<p>{{t.held-others-decide}}</p>{{/.wasAsked}}
<form method="post" action="/held/own/{{.code}}"><input type="hidden" name="csrf" value="{{csrf}}"><p class="actions">{{#.proposals}}<button name="choice" value="{{.choice}}">{{t.held-send-to}} {{.words}}</button>{{/.proposals}}{{#.wasAsked}}<button class="quiet" name="choice" value="as-it-is">{{t.held-as-it-is}}</button>{{/.wasAsked}}<button class="quiet" name="choice" value="dont">{{t.held-dont}}</button></p></form>
<p class="hint"><a href="/why/{{.code}}">{{t.held-why-code}} {{.code}}</a></p></section>{{/own}}
{{#isScheduled}}<div class="note" role="note"><p>{{t.ann-scheduled-text}}</p></div><div class="actions"><form method="post" action="{{path}}/unschedule"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">{{t.ann-unschedule}}</button></form><a class="button quiet" href="{{path}}/discard">{{t.ann-discard-dots}}</a></div>{{/isScheduled}}
{{#summary}}<section class="panel" aria-labelledby="progress"><h2 id="progress">{{t.ann-progress}}</h2>
<div id="summary" data-live="{{path}}/events" aria-live="polite">{{>announcement-summary}}</div></section>{{/summary}}
{{#mayAct}}<div class="actions">{{#mayRemind}}<form method="post" action="{{path}}/remind"><input type="hidden" name="csrf" value="{{csrf}}"><button>{{t.ann-remind}}</button></form>{{/mayRemind}}
{{#mayMoveDeadline}}<a class="button quiet" href="{{path}}/deadline">{{t.ann-deadline-dots}}</a>{{/mayMoveDeadline}}<a class="button quiet" href="{{path}}/correct">{{t.ann-correct-dots}}</a><a class="button quiet" href="{{path}}/recall">{{t.ann-recall-dots}}</a></div>{{#reminded}}<p class="hint">{{.}}</p>{{/reminded}}{{/mayAct}}
{{#hasProgress}}<p class="links"><a href="{{path}}/progress.csv" download>{{t.ann-csv}}</a> <a href="{{path}}/progress.pdf" download>{{t.ann-pdf}}</a> <a href="{{path}}/letters.pdf" download>{{t.ann-letters}}</a></p>
<section aria-labelledby="children"><h2 id="children">{{t.ann-by-child}}</h2>
<form method="get" action="{{path}}#children" class="row filter"><div class="field"><label for="show">{{t.held-filter}}</label><select id="show" name="show">{{#filters}}<option value="{{.value}}"{{#.isChosen}} selected{{/.isChosen}}>{{.label}}</option>{{/filters}}</select></div>
<div class="field"><label for="q">{{t.ann-child-name}}</label><input id="q" name="q" type="search" value="{{search}}" maxlength="100"></div><p class="actions"><button class="quiet">{{t.show}}</button>{{#isNarrow}}<a class="button quiet" href="{{path}}#children">{{t.held-filter-off}}</a>{{/isNarrow}}</p></form>
{{#isNarrow}}<p class="hint" role="status">{{shownOf}}</p>{{/isNarrow}}
{{#hasRows}}<div class="scroll"><table class="stack"><caption class="unseen">{{t.ann-by-child}}</caption><thead><tr><th scope="col">{{t.ann-child-column}}</th><th scope="col">{{t.ann-class}}</th><th scope="col">{{t.ann-status}}</th>{{#asks}}<th scope="col">{{t.ann-signed}}</th><th scope="col">{{t.ann-answers}}</th>{{/asks}}</tr></thead>
<tbody>{{#rows}}<tr><th scope="row"><a href="{{.path}}">{{.name}}</a>{{#.siblings}}<br><small class="hint">{{.}}</small>{{/.siblings}}</th><td data-label="{{t.ann-class}}">{{.class}}</td><td data-label="{{t.ann-status}}"><span>{{#.badges}}<span class="badge {{.tone}}">{{.text}}</span> {{/.badges}}</span></td>{{#asks}}<td data-label="{{t.ann-signed}}"{{^.hasSigned}}{{^.hasMissing}} class="zero"{{/.hasMissing}}{{/.hasSigned}}><span>{{#.signed}}{{.}}<br>{{/.signed}}{{#.hasMissing}}<span class="hint">{{t.ann-missing}} {{#.missing}}{{.}} {{/.missing}}</span>{{/.hasMissing}}</span></td><td data-label="{{t.ann-answers}}"{{^.hasAnswers}} class="zero"{{/.hasAnswers}}><span>{{#.answers}}<small>{{.number}}.</small> {{.text}}<br>{{/.answers}}</span></td>{{/asks}}</tr>{{/rows}}</tbody></table></div>
{{#hasPages}}<p class="pages">{{#previous}}<a class="button quiet" href="{{.}}" rel="prev">{{t.previous-page}}</a>{{/previous}}{{#next}}<a class="button quiet" href="{{.}}" rel="next">{{t.next-page}}</a>{{/next}}</p>{{/hasPages}}{{/hasRows}}
{{^hasRows}}<div class="empty"><p>{{t.ann-no-rows}}</p></div>{{/hasRows}}</section>{{/hasProgress}}
<section aria-labelledby="letter"><h2 id="letter">{{t.ann-letter}}</h2>
<div class="panel">{{#plainText}}<p class="prose">{{.}}</p>{{/plainText}}{{^plainText}}<div class="letter">{{{textMarkup}}}</div>{{/plainText}}
{{#hasFiles}}<ul class="files">{{#files}}<li><span class="file-name"><a href="{{.path}}">{{.name}}</a> <span class="hint">{{.size}}</span></span></li>{{/files}}</ul>{{/hasFiles}}
{{#hasQuestions}}<ol>{{#questions}}<li>{{.wording}}</li>{{/questions}}</ol>{{/hasQuestions}}
{{#hasAsked}}<ul class="hint">{{#asked}}<li>{{.}}</li>{{/asked}}</ul>{{/hasAsked}}</div>
{{#cameByMail}}<p class="hint">{{t.ann-came-by-mail}}</p>{{/cameByMail}}{{#code}}<p class="hint">{{t.verify-code}}: <a href="{{verify}}"><code>{{code}}</code></a></p>{{/code}}
{{#mayCopy}}<form method="post" action="{{path}}/copy"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">{{t.ann-copy}}</button></form>{{/mayCopy}}</section>
{{/main}}{{/frame}}

"""##,
        "announcements": ##"""
{{<frame}}{{$main}}
<div class="split heading"><h1>{{title}}</h1><a class="button" href="/announcements/new">{{t.ann-new}}</a></div>
{{#hasNotes}}<div class="note warning" role="note">{{#held}}<p><a href="/held">{{.}}</a></p>{{/held}}{{#waiting}}<p><a href="/waiting">{{.}}</a></p>{{/waiting}}</div>{{/hasNotes}}
{{#hasShelves}}<nav class="tabs" aria-label="{{t.ann-shelves}}"><ul>{{#shelves}}<li><a href="{{.path}}"{{#.isCurrent}} aria-current="page"{{/.isCurrent}}>{{.label}}</a></li>{{/shelves}}</ul></nav>{{/hasShelves}}
<form method="get" action="/announcements" class="search" role="search"><input type="hidden" name="shelf" value="{{shelf}}"><label class="unseen" for="q">{{t.ann-search}}</label><input id="q" name="q" type="search" value="{{search}}" placeholder="{{t.ann-search}}" maxlength="100"><button class="quiet">{{t.search}}</button></form>
{{#hasItems}}<ul class="rows">{{#items}}<li><div class="rows-main"><h2><a href="{{.path}}">{{.subject}}</a></h2>
<p class="hint">{{.audience}}{{#.author}} · {{.}}{{/.author}}{{#.deadline}} · {{.}}{{/.deadline}}{{#.changed}} · {{.}}{{/.changed}}</p></div>
<div class="rows-side">{{#.state}}<span class="badge {{.tone}}">{{.text}}</span>{{/.state}}{{#.isCorrected}} <span class="badge label">{{t.ann-is-corrected}}</span>{{/.isCorrected}}{{#.showsProgress}}<span class="glance">{{{.barMarkup}}}<span>{{.progress}}</span></span>{{/.showsProgress}}</div></li>{{/items}}</ul>
{{#hasNext}}<p class="pages"><a class="button quiet" href="{{next}}" rel="next">{{t.next-page}}</a></p>{{/hasNext}}{{/hasItems}}
{{^hasItems}}<div class="empty">{{#isSearching}}<p>{{t.ann-none-found}}</p><p><a class="button quiet" href="/announcements?shelf={{shelf}}">{{t.held-filter-off}}</a></p>{{/isSearching}}{{^isSearching}}{{#isOwn}}<p>{{t.ann-none}}</p><p class="choices">{{#templates}}<a class="button quiet" href="{{.path}}">{{.name}}</a>{{/templates}}</p>{{/isOwn}}{{^isOwn}}<p>{{t.ann-none-classes}}</p>{{/isOwn}}{{/isSearching}}</div>{{/hasItems}}
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
        "class": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
<div class="actions">{{#lists}}{{#.mayWrite}}<a class="button" href="{{.path}}">{{t.class-write}} {{.name}}</a>{{/.mayWrite}}{{/lists}}{{#links}}<a class="button quiet" href="{{.path}}">{{.label}}</a>{{/links}}</div>
<section aria-labelledby="children"><h2 id="children">{{count}}</h2>
{{#needsCare}}<p class="hint">{{t.class-care}}</p>{{/needsCare}}
{{#hasChildren}}<div class="scroll"><table class="stack"><caption class="unseen">{{title}}</caption><thead><tr><th scope="col">{{t.ann-child-column}}</th><th scope="col">{{t.class-guardians}}</th><th scope="col">{{t.class-reach}}</th></tr></thead>
<tbody>{{#children}}<tr><th scope="row">{{.name}}</th><td data-label="{{t.class-guardians}}"{{^.hasGuardians}} class="zero"{{/.hasGuardians}}><span>{{#.guardians}}{{.}}<br>{{/.guardians}}</span></td><td data-label="{{t.class-reach}}"><span><span class="badge {{.tone}}">{{.reach}}</span>{{#.without}}<br><span class="hint">{{.}}</span>{{/.without}}</span></td></tr>{{/children}}</tbody></table></div>{{/hasChildren}}
{{^hasChildren}}<div class="empty"><p>{{t.class-empty}}</p></div>{{/hasChildren}}</section>
<section aria-labelledby="lists"><h2 id="lists">{{t.class-lists}}</h2><dl class="facts">{{#lists}}<div><dt>{{.name}}</dt><dd><code>{{.address}}</code></dd></div>{{/lists}}</dl><p class="hint">{{t.class-lists-hint}}</p></section>
{{#hasTeachers}}<section aria-labelledby="teachers"><h2 id="teachers">{{t.class-teachers}}</h2><ul>{{#teachers}}<li>{{.name}}{{#.leads}} <span class="badge">{{.}}</span>{{/.leads}}</li>{{/teachers}}</ul></section>{{/hasTeachers}}
{{/main}}{{/frame}}

"""##,
        "classes": ##"""
{{<frame}}{{$main}}
<h1>{{title}}</h1>
{{#hasClasses}}<ul class="cards">{{#classes}}<li><a class="card" href="{{.path}}"><strong>{{.name}}</strong><span>{{.children}}{{#.role}} · {{.}}{{/.role}}</span>{{#.missing}}<span class="badge label">{{.}}</span>{{/.missing}}{{#.bounced}}<span class="badge refuse">{{.}}</span>{{/.bounced}}{{#.isFine}}<span class="badge good">{{t.class-fine}}</span>{{/.isFine}}</a></li>
{{/classes}}</ul>{{/hasClasses}}
{{^hasClasses}}<div class="empty"><p>{{t.class-none}}</p></div>{{/hasClasses}}
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
<p class="actions">{{#again}}<a class="button" href="{{.}}">{{t.error-again}}</a>{{/again}}{{#offersLogin}}<a class="button" href="/login?next={{next}}">{{t.login-title}}</a>{{/offersLogin}}<a class="button quiet" href="/">{{t.to-start}}</a></p>
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
<p class="hint"><a href="/why">{{t.held-why-link}}</a> · <a href="/limits">{{t.limits-link}}</a></p>
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
{{#deadline}}<p class="deadline"><strong>{{.}}</strong></p>{{/deadline}}
<form method="post" action="{{action}}" id="answer"><input type="hidden" name="csrf" value="{{csrf}}">
{{#isSharing}}<fieldset{{#signerError}} aria-describedby="signer-e"{{/signerError}}><legend>{{t.notice-who}}</legend>
{{#readers}}<label class="choice pick" for="{{.id}}"><input type="radio" id="{{.id}}" name="signer" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><bdi>{{.name}}</bdi></label>{{/readers}}
{{#signerError}}<p class="error" id="signer-e">{{.}}</p>{{/signerError}}</fieldset>{{/isSharing}}
{{#asked}}<fieldset><legend>{{.legend}}</legend>
{{#.questions}}{{>notice-question}}{{/.questions}}
{{#.hasBox}}<label class="choice pick" for="{{.boxId}}"><input type="checkbox" id="{{.boxId}}" name="{{.box}}" value="1"{{#.isTicked}} checked{{/.isTicked}}><span>{{.boxLabel}}</span></label>{{/.hasBox}}
{{#.attests}}<label class="choice pick" for="{{.attestId}}"><input type="checkbox" id="{{.attestId}}" name="{{.attest}}" value="1"{{#.isAttested}} checked{{/.isAttested}}><span>{{.attestLabel}}</span></label>{{/.attests}}
</fieldset>{{/asked}}
{{#signs}}<div class="field"><label for="name">{{t.notice-name}}</label>
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
{{#.hasOptions}}<fieldset class="plain" id="{{id}}"{{#hasError}} aria-describedby="{{id}}-e"{{/hasError}}><legend dir="auto">{{wording}}{{#isOptional}} <small>{{t.notice-optional}}</small>{{/isOptional}}</legend>
{{#options}}<label class="choice pick" for="{{.id}}"><input type="radio" id="{{.id}}" name="{{.name}}" value="{{.value}}"{{#.isChosen}} checked{{/.isChosen}}><span dir="auto">{{.label}}</span></label>{{/options}}
{{#hasError}}<p class="error" id="{{id}}-e">{{error}}</p>{{/hasError}}</fieldset>{{/.hasOptions}}
{{^.hasOptions}}<div class="field"><label for="{{id}}" dir="auto">{{wording}}{{#isOptional}} <small>{{t.notice-optional}}</small>{{/isOptional}}</label>
{{#isText}}<textarea id="{{id}}" name="{{name}}" rows="3" dir="auto" maxlength="{{longest}}"{{#hasError}} aria-invalid="true" aria-describedby="{{id}}-e"{{/hasError}}>{{value}}</textarea>{{/isText}}
{{#isDay}}<input type="date" id="{{id}}" name="{{name}}" value="{{value}}"{{#hasError}} aria-invalid="true" aria-describedby="{{id}}-e"{{/hasError}}>{{/isDay}}
{{#hasError}}<p class="error" id="{{id}}-e">{{error}}</p>{{/hasError}}</div>{{/.hasOptions}}

"""##,
        "notice": ##"""
{{<frame}}{{$main}}
<article class="narrow notice">
{{#isThanked}}<div class="toast good" role="status"><p><strong>{{t.notice-done-title}}</strong></p><p>{{t.notice-done-text}}</p></div>{{/isThanked}}
{{#recalled}}<div class="note warning" role="status"><p><strong>{{t.notice-recalled-title}}</strong></p><p>{{.}}</p></div>{{/recalled}}
{{#hasProblems}}<div class="problems" role="alert"><p><strong>{{t.notice-errors}}</strong></p><ul>{{#problems}}<li><a href="{{.field}}">{{.text}}</a></li>{{/problems}}</ul></div>{{/hasProblems}}
<h1 dir="auto">{{subject}}</h1>
<p class="byline"><strong dir="auto">{{author}}</strong>, {{role}}<br>{{sent}}<br>{{t.notice-to}} <span dir="auto">{{audience}}</span></p>
{{#corrected}}<p class="note warning">{{.}}</p>{{/corrected}}
{{#isRecalled}}<details><summary>{{t.notice-recalled-old}}</summary><div class="letter" dir="auto">{{{textMarkup}}}</div></details>{{/isRecalled}}
{{^isRecalled}}<div class="letter panel" dir="auto">{{{textMarkup}}}</div>
{{#hasFiles}}<section aria-labelledby="files"><h2 id="files">{{t.notice-files}}</h2><ul class="files">{{#files}}<li><a class="button quiet" href="{{.path}}" download><bdi>{{.name}}</bdi> <small>{{.size}}</small></a></li>{{/files}}</ul></section>{{/hasFiles}}{{/isRecalled}}
{{#hasChildren}}<section aria-labelledby="state"><h2 id="state">{{t.notice-state}}</h2>
{{#closed}}<div class="note"><p><strong>{{t.notice-closed-title}}</strong></p><p>{{.}}</p></div>{{/closed}}
{{#children}}<div class="panel"><div class="split"><h3><bdi>{{.name}}</bdi>{{#.className}} <small>{{.}}</small>{{/.className}}</h3>{{#.isDone}}<span class="badge good">{{t.notice-all-done}}</span>{{/.isDone}}{{^.isDone}}<span class="badge hold">{{t.notice-still-open}}</span>{{/.isDone}}</div>
{{#.hasAnswers}}<dl class="facts">{{#.answers}}<div><dt dir="auto">{{.wording}}</dt><dd dir="auto">{{.answer}}</dd></div>{{/.answers}}</dl>{{/.hasAnswers}}
{{#.hasLines}}<ul class="ticks">{{#.lines}}<li{{#.isDone}} class="done"{{/.isDone}}>{{.text}}</li>{{/.lines}}</ul>{{/.hasLines}}
{{#.oneIsEnough}}<p class="hint">{{t.notice-one-is-enough}}</p>{{/.oneIsEnough}}
</div>{{/children}}</section>{{/hasChildren}}
{{#takesAnswers}}{{#isFolded}}<details><summary>{{t.notice-change}}</summary>{{>notice-form}}</details>{{/isFolded}}{{^isFolded}}<section aria-labelledby="answering"><h2 id="answering">{{t.notice-answer-title}}</h2>{{>notice-form}}</section>{{/isFolded}}{{/takesAnswers}}
<p class="hint">{{t.notice-reply}}</p>
{{#isPersonal}}<p class="hint">{{t.notice-private}}</p>{{/isPersonal}}
{{#hasCode}}<p class="hint"><a href="{{codePath}}">{{t.verify-title}}</a> <code dir="ltr">{{code}}</code></p>{{/hasCode}}
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
<h1>{{title}}</h1>
<p class="lead">{{t.office-lead}}</p>
<form method="get" action="/office" class="search" role="search"><label class="unseen" for="q">{{t.office-search}}</label><input id="q" name="q" type="search" value="{{search}}" placeholder="{{t.office-search}}" maxlength="100"><button class="quiet">{{t.search}}</button></form>
<section aria-labelledby="bounced"><h2 id="bounced">{{t.office-bounced}}</h2>
{{#hasBounced}}<p class="hint">{{bouncedCount}}</p><div class="scroll"><table class="stack"><caption class="unseen">{{t.office-bounced}}</caption><thead><tr><th scope="col">{{t.office-address}}</th><th scope="col">{{t.class-guardians}}</th><th scope="col">{{t.office-children}}</th><th scope="col">{{t.office-why}}</th><th scope="col">{{t.office-last}}</th></tr></thead>
<tbody>{{#bounced}}<tr><th scope="row"><code>{{.address}}</code></th><td data-label="{{t.class-guardians}}"><span>{{#.guardians}}{{.}}<br>{{/.guardians}}</span></td><td data-label="{{t.office-children}}"><span>{{#.children}}{{.}}<br>{{/.children}}</span></td><td data-label="{{t.office-why}}"><span>{{#.status}}{{.}}{{/.status}}</span></td><td data-label="{{t.office-last}}"><span>{{.time}}<br><small class="hint">{{.count}}</small></span></td></tr>{{/bounced}}</tbody></table></div>{{#moreBounced}}<p class="hint">{{.}}</p>{{/moreBounced}}{{/hasBounced}}
{{^hasBounced}}<div class="empty"><p>{{t.office-no-bounced}}</p></div>{{/hasBounced}}</section>
<section aria-labelledby="without"><h2 id="without">{{t.office-without}}</h2>
{{#hasWithout}}<p class="hint">{{withoutCount}}</p><div class="scroll"><table class="stack"><caption class="unseen">{{t.office-without}}</caption><thead><tr><th scope="col">{{t.ann-child-column}}</th><th scope="col">{{t.office-guardian}}</th><th scope="col">{{t.class-reach}}</th></tr></thead>
<tbody>{{#without}}<tr><th scope="row">{{.child}}</th><td data-label="{{t.office-guardian}}">{{.guardian}}</td><td data-label="{{t.class-reach}}"><span>{{#.isWholeFamily}}<span class="badge label">{{t.reach-paper}}</span>{{/.isWholeFamily}}{{^.isWholeFamily}}<span class="badge">{{t.office-other-reached}}</span>{{/.isWholeFamily}}</span></td></tr>{{/without}}</tbody></table></div>{{#moreWithout}}<p class="hint">{{.}}</p>{{/moreWithout}}{{/hasWithout}}
{{^hasWithout}}<div class="empty"><p>{{t.office-no-without}}</p></div>{{/hasWithout}}</section>
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
nav-announcements = Mitteilungen
start-announcements = An Klassen und Eltern schreiben, Rückmeldungen sehen
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
audience-class-children = Klasse {name}
audience-class-guardians = Eltern der {name}
audience-class-teachers = Lehrkräfte der {name}
audience-group = {name}
audience-child-guardians = Eltern von {name}
audience-staff = Kollegium
audience-all-children = Alle Schülerinnen und Schüler
audience-all-guardians = Alle Eltern
ann-new = Neue Mitteilung
ann-edit = Mitteilung schreiben
ann-shelves = Welche Mitteilungen
ann-shelf-own = Meine
ann-shelf-classes = Von anderen an meine Klassen
ann-search = Betreff oder Text suchen
ann-none = Sie haben noch keine Mitteilung geschrieben. Womit möchten Sie anfangen?
ann-none-classes = An Ihre Klassen hat noch niemand sonst geschrieben.
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
ann-held-count = {count} {count|Nachricht von Ihnen ist|Nachrichten von Ihnen sind} angehalten. Ansehen und entscheiden
ann-waiting-count = {count} {count|Nachricht von Ihnen wartet|Nachrichten von Ihnen warten} auf ihre Zeit. Ansehen
ann-reach-guardians = {guardians} {guardians|Elternteil|Eltern} aus {families} {families|Familie|Familien}
ann-reach-children = {children} {children|Kind|Kinder}
ann-reach-staff = {count} {count|Person|Personen} aus dem Kollegium
ann-reach-paper = {count} {count|Familie|Familien} ohne E-Mail
ann-reach-paper-hint = Für sie drucken Sie nach dem Senden einen Brief.
ann-reach-more = {count|, und noch {count}|, und {count} weitere}
ann-reach-nobody = Das erreicht niemanden.
ann-reach-none = Wählen Sie aus, wer die Mitteilung bekommt.
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
ann-quorum-none = Keine Bestätigung nötig
ann-quorum-one = Eine sorgeberechtigte Person bestätigt
ann-quorum-all = Alle Sorgeberechtigten bestätigen
ann-quorum-attested = Alle Sorgeberechtigten; eine Person darf für die andere mitbestätigen
ann-quorum-one-said = Eine sorgeberechtigte Person je Kind soll die Kenntnisnahme bestätigen.
ann-quorum-all-said = Alle Sorgeberechtigten je Kind sollen die Kenntnisnahme bestätigen.
ann-quorum-attested-said = Alle Sorgeberechtigten je Kind sollen bestätigen; eine Person darf für die andere mitbestätigen.
ann-child = Unterschrift des Kindes (ab 14 Jahren)
ann-child-none = nicht nötig
ann-child-with = zusätzlich zu den Eltern
ann-child-instead = anstelle der Eltern
ann-child-with-said = Kinder ab 14 bestätigen selbst mit.
ann-child-instead-said = Kinder ab 14 bestätigen selbst, anstelle der Eltern.
ann-questions = Fragen
ann-questions-hint = Zum Beispiel „Mein Kind nimmt teil“. Beantwortet wird je Kind.
ann-questions-said = {count} {count|Frage wird|Fragen werden} je Kind beantwortet.
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
ann-tone-waiting = noch nichts
ann-tone-bounced = unzustellbar
ann-tone-paper = auf Papier
ann-copies-delivered = E-Mails zugestellt
ann-copies-under-way = unterwegs
ann-copies-opened = Seite geöffnet
ann-copies-bounced = unzustellbar
ann-copies-paper = Briefe auf Papier
ann-open-answers = noch offen
ann-free-answers = {count} {count|Antwort|Antworten}, {open} noch offen
ann-answers = Antworten
ann-remind = Fehlende jetzt erinnern
ann-reminded = Zuletzt erinnert: {time}
ann-reminds = Erinnert: {count} E-Mails sind unterwegs, nur an Familien, von denen etwas fehlt.
ann-reminds-one = Erinnert: Eine E-Mail ist unterwegs.
ann-reminds-nobody = Es fehlt niemand mehr. Es wurde nichts gesendet.
ann-reminds-later = Vor Kurzem wurde schon erinnert. Das nächste Mal geht es ab {time}.
ann-reminds-closed = Hier wird nichts mehr erbeten, deshalb gibt es nichts zu erinnern.
ann-deadline-dots = Frist ändern …
ann-deadline-title = Frist ändern
ann-deadline-move = Frist speichern
ann-deadline-move-hint = Leer heißt: ohne Frist. Die Familien sehen die neue Frist auf ihrer Seite.
ann-deadline-moved = Die neue Frist gilt.
ann-correct-dots = Berichtigen …
ann-correct-title = Mitteilung berichtigen
ann-correct-lead = Ungelesene Exemplare in Schulpostfächern werden ersetzt; alle bekommen die Berichtigung, deutlich gekennzeichnet. Was schon bestätigt oder beantwortet ist, bleibt.
ann-correct = Berichtigung senden
ann-correct-same = Der Text ist noch derselbe. Ändern Sie zuerst etwas.
ann-corrected = Berichtigt. Die Berichtigung ist unterwegs.
ann-recall-dots = Zurücknehmen …
ann-recall-title = Diese Mitteilung zurücknehmen?
ann-recall-text = Ungelesene Exemplare verschwinden aus den Schulpostfächern. Eltern bekommen Bescheid, dass sie nicht mehr gilt; E-Mails außerhalb der Schule lassen sich nicht zurückholen. Die Seiten der Familien sagen, dass sie zurückgenommen ist.
ann-recall-reason = Was die Familien dazu lesen
ann-recall-reason-hint = Ein Satz genügt; darf leer bleiben.
ann-recall = Zurücknehmen
ann-recalled = Zurückgenommen: {withdrawn} ungelesene Exemplare sind weg, {told} Familien-E-Mails sagen Bescheid.
ann-csv = Stand als CSV
ann-pdf = Stand als PDF
ann-letters = Briefe für Familien ohne E-Mail (PDF)
ann-no-letters = Es gibt keinen Brief zu drucken: Alle Familien haben eine E-Mail-Adresse.
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
ann-filter-paper = nur auf Papier
ann-shown-of = {count} von {all} Kindern
ann-no-rows = Dazu passt kein Kind.
ann-row-done = vollständig
ann-row-bounced = unzustellbar
ann-row-paper = auf Papier
ann-row-under-way = unterwegs
ann-row-delivered = zugestellt
ann-row-opened = geöffnet
ann-letter = Die Mitteilung
ann-came-by-mail = Mit dem Mailprogramm geschrieben. Wer Fragen stellen oder Bestätigungen sammeln will, schreibt sie hier.
ann-copy = Als neue Mitteilung verwenden
ann-copied = Kopiert. Prüfen Sie Text und Termine, dann senden Sie.
ann-no-answer = noch keine Antwort
ann-typed = unterschrieben als „{name}“
ann-attests = bestätigt auch für {names}
ann-entered-by = auf Papier; eingetragen von {name}
ann-nothing-yet = Noch nichts.
ann-paper-title = Rückmeldung auf Papier eintragen
ann-paper-hint = Tragen Sie ein, wer unterschrieben hat und wann. Ihr Name steht dabei.
ann-paper-who = Wer hat unterschrieben?
ann-paper-only-answers = niemand, nur Antworten
ann-paper-attests = Bestätigt auch für
ann-paper-day = Unterschrieben am
ann-paper-do = Eintragen
ann-paper-signer = Wählen Sie, wer unterschrieben hat.
ann-paper-not-a-signer = Diese Person kann für das Kind nicht unterschreiben.
ann-paper-nothing = Es fehlt, wer unterschrieben hat oder was geantwortet wurde.
ann-paper-no-answer = Hier fehlt eine Antwort.
ann-paper-bad-answer = Diese Antwort passt nicht zur Frage.
ann-day-to-come = Dieser Tag kommt erst noch.
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
limits-paused-text = Innerhalb der Schule geht Ihre Post weiter. Haben Sie das nicht selbst gesendet, benutzt vielleicht jemand anderes Ihr Konto: Ändern Sie Ihr Passwort und sagen Sie der Administration Bescheid.
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
waiting-hasten-title = Trotz Ruhezeit jetzt senden?
waiting-hasten-text = Die Empfänger werden in ihrer freien Zeit gestört. Senden Sie nur, was nicht warten kann.
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
class-bounced = {count} unzustellbar
class-write = Schreiben:
class-care = Manche Familien sind nicht per E-Mail erreichbar. Neue Adressen nimmt das Büro der Schule entgegen; Adressen sehen Sie hier nicht.
class-guardians = Sorgeberechtigte
class-reach = Erreichbar
class-without = ohne E-Mail: {names}
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
office-guardian = Wem die Adresse fehlt
office-no-guardian = niemand hinterlegt
office-other-reached = jemand anderes ist erreichbar
office-more = und {count} weitere; bitte mit der Suche eingrenzen
office-status-address = Adresse gibt es nicht
office-status-domain = Mailanbieter gibt es nicht
office-status-full = Postfach ist voll
office-status-mailbox = Postfach ist gesperrt
office-status-policy = vom Anbieter abgelehnt
office-status-other = kam zurück

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
nav-announcements = Announcements
start-announcements = Write to classes and parents, see who has answered
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
audience-class-children = Class {name}
audience-class-guardians = Parents of {name}
audience-class-teachers = Teachers of {name}
audience-group = {name}
audience-child-guardians = Parents of {name}
audience-staff = Staff
audience-all-children = All pupils
audience-all-guardians = All parents
ann-new = New announcement
ann-edit = Write an announcement
ann-shelves = Which announcements
ann-shelf-own = Mine
ann-shelf-classes = From others to my classes
ann-search = Search subject or text
ann-none = You have not written an announcement yet. What would you like to start with?
ann-none-classes = Nobody else has written to your classes yet.
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
ann-held-count = {count} {count|message of yours is|messages of yours are} held. Look and decide
ann-waiting-count = {count} {count|message of yours waits|messages of yours wait} for {count|its|their} time. Look
ann-reach-guardians = {guardians} {guardians|parent|parents} of {families} {families|family|families}
ann-reach-children = {children} {children|child|children}
ann-reach-staff = {count} {count|member|members} of staff
ann-reach-paper = {count} {count|family|families} without e-mail
ann-reach-paper-hint = You print a letter for them after sending.
ann-reach-more = {count|, and {count} more|, and {count} more}
ann-reach-nobody = This reaches nobody.
ann-reach-none = Choose who gets the announcement.
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
ann-quorum-none = No acknowledgement needed
ann-quorum-one = One parent with custody acknowledges
ann-quorum-all = All parents with custody acknowledge
ann-quorum-attested = All parents with custody; one may attest for the other
ann-quorum-one-said = One parent with custody of each child is asked to acknowledge.
ann-quorum-all-said = All parents with custody of each child are asked to acknowledge.
ann-quorum-attested-said = All parents with custody of each child are asked to acknowledge; one may attest for the other.
ann-child = The child's own signature (from 14)
ann-child-none = not needed
ann-child-with = besides the parents
ann-child-instead = in place of the parents
ann-child-with-said = Children from 14 sign as well.
ann-child-instead-said = Children from 14 sign themselves, in place of their parents.
ann-questions = Questions
ann-questions-hint = For example “My child takes part”. Answered for each child.
ann-questions-said = {count} {count|question is|questions are} answered for each child.
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
ann-tone-waiting = nothing yet
ann-tone-bounced = bounced
ann-tone-paper = on paper
ann-copies-delivered = E-mails delivered
ann-copies-under-way = under way
ann-copies-opened = page opened
ann-copies-bounced = bounced
ann-copies-paper = letters on paper
ann-open-answers = still open
ann-free-answers = {count} {count|answer|answers}, {open} still open
ann-answers = Answers
ann-remind = Remind those missing
ann-reminded = Last reminded: {time}
ann-reminds = Reminded: {count} e-mails are under way, only to families that are missing something.
ann-reminds-one = Reminded: one e-mail is under way.
ann-reminds-nobody = Nobody is missing. Nothing was sent.
ann-reminds-later = They were reminded a short while ago. Next time from {time}.
ann-reminds-closed = Nothing is asked any more, so there is nothing to remind of.
ann-deadline-dots = Change deadline …
ann-deadline-title = Change the deadline
ann-deadline-move = Save deadline
ann-deadline-move-hint = Empty means no deadline. Families see the new deadline on their page.
ann-deadline-moved = The new deadline holds.
ann-correct-dots = Correct …
ann-correct-title = Correct the announcement
ann-correct-lead = Unread copies in school mailboxes are replaced; everyone gets the correction, clearly marked. What is acknowledged or answered stays.
ann-correct = Send correction
ann-correct-same = The text is the same. Change something first.
ann-corrected = Corrected. The correction is under way.
ann-recall-dots = Take back …
ann-recall-title = Take this announcement back?
ann-recall-text = Unread copies disappear from the school's mailboxes. Parents are told that it no longer holds; e-mails outside the school can't be fetched back. The families' pages say that it was taken back.
ann-recall-reason = What families read about it
ann-recall-reason-hint = A sentence is enough; may stay empty.
ann-recall = Take back
ann-recalled = Taken back: {withdrawn} unread copies are gone, {told} e-mails tell families.
ann-csv = Progress as CSV
ann-pdf = Progress as PDF
ann-letters = Letters for families without e-mail (PDF)
ann-no-letters = There is no letter to print: all families have an e-mail address.
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
ann-filter-paper = only on paper
ann-shown-of = {count} of {all} children
ann-no-rows = No child matches.
ann-row-done = complete
ann-row-bounced = bounced
ann-row-paper = on paper
ann-row-under-way = under way
ann-row-delivered = delivered
ann-row-opened = opened
ann-letter = The announcement
ann-came-by-mail = Written with a mail program. To ask questions or collect acknowledgements, write it here.
ann-copy = Use as a new announcement
ann-copied = Copied. Check text and dates, then send.
ann-no-answer = no answer yet
ann-typed = signed as “{name}”
ann-attests = attests for {names}
ann-entered-by = on paper; entered by {name}
ann-nothing-yet = Nothing yet.
ann-paper-title = Enter a reply on paper
ann-paper-hint = Enter who signed and when. Your name is kept with it.
ann-paper-who = Who signed?
ann-paper-only-answers = nobody, answers only
ann-paper-attests = Attests for
ann-paper-day = Signed on
ann-paper-do = Enter
ann-paper-signer = Choose who signed.
ann-paper-not-a-signer = This person can't sign for the child.
ann-paper-nothing = It is missing who signed or what was answered.
ann-paper-no-answer = An answer is missing here.
ann-paper-bad-answer = This answer doesn't fit the question.
ann-day-to-come = This day is still to come.
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
limits-paused-text = Your mail within the school goes on. If you did not send this yourself, somebody else may be using your account: change your password and tell the administrators.
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
waiting-hasten-title = Send now in spite of quiet hours?
waiting-hasten-text = Readers are disturbed in their free time. Send only what can't wait.
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
class-bounced = {count} bounced
class-write = Write:
class-care = Some families can't be reached by e-mail. The school office takes new addresses; you don't see addresses here.
class-guardians = With custody
class-reach = Reachable
class-without = without e-mail: {names}
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
office-guardian = Who has no address
office-no-guardian = nobody on file
office-other-reached = somebody else is reached
office-more = and {count} more; please narrow the search
office-status-address = no such address
office-status-domain = no such mail provider
office-status-full = mailbox is full
office-status-mailbox = mailbox is closed
office-status-policy = refused by the provider
office-status-other = came back

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
notice-waiting = Noch offen: {name}
notice-attested = Einverständnis mitbestätigt: {name}
notice-one-is-enough = Eine dieser Bestätigungen genügt.
notice-no-answer = noch keine Antwort
notice-files = Anhänge
notice-who = Wer antwortet?
notice-for-child = Für {name}
notice-sign-child = Für {name} bestätigen
notice-attest = Ich bestätige auch das Einverständnis von {names}. Eine eigene Bestätigung ist gerade nicht möglich.
notice-name = Vor- und Nachname, als Unterschrift
notice-confirm = Ich habe die Mitteilung gelesen und bestätige sie.
notice-send = Absenden
notice-yes = ja
notice-no = nein
notice-no-choice = keine Angabe
notice-optional = (freiwillig)
notice-errors = Es fehlt noch etwas. Es wurde nichts gespeichert.
notice-errors-tab = Es fehlt noch etwas
notice-error-signer = Bitte auswählen, wer antwortet.
notice-error-name = Bitte den Namen eintragen.
notice-error-name-long = Bitte höchstens {limit} Zeichen.
notice-error-confirm = Bitte das Häkchen setzen, um zu bestätigen.
notice-error-nothing = Es ist noch nichts ausgefüllt.
notice-error-answer = Bitte diese Frage beantworten.
notice-error-answer-bad = Diese Antwort passt nicht zur Frage. Bitte noch einmal eingeben.
notice-error-not-yours = Für dieses Kind ist hier keine Bestätigung möglich.
notice-reply = Noch Fragen? Einfach auf die Mail der Schule antworten. Das liest nur, wer sie geschrieben hat.
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
notice-waiting = Still open: {name}
notice-attested = Agreement confirmed too: {name}
notice-one-is-enough = One of these confirmations is enough.
notice-no-answer = no answer yet
notice-files = Attachments
notice-who = Who answers?
notice-for-child = For {name}
notice-sign-child = Confirm for {name}
notice-attest = I also confirm the agreement of {names}, who can't confirm at the moment.
notice-name = First and last name, as a signature
notice-confirm = I have read the notice and confirm it.
notice-send = Send
notice-yes = yes
notice-no = no
notice-no-choice = no answer
notice-optional = (optional)
notice-errors = Something is still missing. Nothing was saved.
notice-errors-tab = Something is still missing
notice-error-signer = Please choose who answers.
notice-error-name = Please enter the name.
notice-error-name-long = Please use at most {limit} characters.
notice-error-confirm = Please tick the box to confirm.
notice-error-nothing = Nothing is filled in yet.
notice-error-answer = Please answer this question.
notice-error-answer-bad = This answer doesn't fit the question. Please enter it again.
notice-error-not-yours = It isn't possible to confirm for this child here.
notice-reply = Any questions? Just reply to the school's mail. Only its author reads that.
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

// Problems are read first.
document.querySelector(".problems[autofocus]")?.focus();
document.documentElement.classList.add("scripted");

// Numbers that change while somebody watches.
for (const place of document.querySelectorAll("[data-live]")) {
  const source = new EventSource(place.dataset.live);
  source.addEventListener("summary", (event) => { place.innerHTML = event.data; });
}

// Whom an announcement reaches, as soon as it is chosen.
for (const place of document.querySelectorAll("[data-reach]")) {
  const form = place.closest("form");
  let latest = 0;
  form.addEventListener("change", async (event) => {
    if (event.target.name !== "audience") return;
    const mine = ++latest;
    const query = new URLSearchParams(new FormData(form).getAll("audience").map((value) => ["audience", value]));
    const answer = await fetch(place.dataset.reach + "?" + query);
    if (answer.ok && mine === latest) place.innerHTML = await answer.text();
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
    if (answer.ok && mine === latest) place.innerHTML = await answer.text();
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
  --round: .5rem; --text: 1rem; --small: .875rem; --big: 1.25rem; --huge: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem);
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
.sheet { max-width: 46rem; }
.heading { align-items: center; margin-block-end: var(--s4); }
.heading h1 { margin: 0; }
.heading .button { flex: none; }
button.small, .button.small { min-height: 2.25rem; padding: var(--s1) var(--s3); font-size: .9375rem; }
.tabs { margin-block-end: var(--s4); }
.tabs ul { list-style: none; display: flex; flex-wrap: wrap; gap: var(--s2); padding: 0; margin: 0; }
.tabs a { display: inline-block; padding: var(--s1) var(--s3); border: 1px solid var(--edge); border-radius: 2rem; text-decoration: none; min-height: 2rem; }
.tabs a[aria-current] { background: var(--tint); border-color: var(--brand); color: var(--ink); font-weight: 600; }
.search { display: flex; gap: var(--s2); margin-block-end: var(--s4); max-width: 34rem; }
.search button { flex: none; }
.rows { list-style: none; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: calc(var(--round) * 1.5); }
.rows > li { display: grid; grid-template-columns: 1fr minmax(12rem, auto); gap: var(--s2) var(--s5); align-items: center; padding: var(--s3) var(--s4); }
.rows > li + li { border-block-start: 1px solid var(--line); }
.rows h2 { font-size: 1.0625rem; margin: 0 0 var(--s1); }
.rows .hint { margin: 0; }
.rows-side { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s2); justify-content: flex-end; }
.glance { display: block; flex: 1 1 100%; max-width: 14rem; font-size: var(--small); color: var(--soft); text-align: end; }
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
.letter { overflow-wrap: anywhere; } .letter > :last-child { margin-block-end: 0; }
.preview { margin-block-start: var(--s3); padding: var(--s4); border: 1px dashed var(--edge); border-radius: var(--round); background: var(--paper); }
.preview:focus { outline: none; }
.links { display: flex; flex-wrap: wrap; gap: var(--s1) var(--s5); }
.links a { padding-block: var(--s1); }
.choices { display: flex; flex-wrap: wrap; gap: var(--s2); justify-content: center; }
.card .badge { margin-block-start: var(--s2); margin-inline-end: var(--s2); font-size: .8125rem; }
.card .badge.label { color: var(--warn); } .card .badge.refuse { color: var(--bad); } .card .badge.good { color: var(--good); }
.needs-no-script { display: inline-flex; }
.scripted .needs-no-script { display: none; }
@supports selector(:has(*)) {
  .only-signed, .only-later, .only-choice { display: none; }
  fieldset:has([name=quorum]:not([value=""]):checked) .only-signed { display: block; margin-block-start: var(--s3); }
  fieldset:has([name=when][value=later]:checked) .only-later { display: grid; }
  .question:has(option[value=choice]:checked) .only-choice { display: block; }
}
@media (max-width: 40rem) {
  .rows > li { grid-template-columns: 1fr; }
  .rows-side { justify-content: flex-start; } .glance { text-align: start; max-width: none; }
  .bars li { grid-template-columns: 1fr auto; gap: 0 var(--s3); } .bars .share { grid-row: 2; grid-column: 1 / -1; }
  .heading .button { width: 100%; }
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
