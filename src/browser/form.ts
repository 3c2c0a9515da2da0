/**
 * Says in the reader's language what a form still lacks, and keeps it when there is no connection. The form is sent by
 * the browser itself; without this script the browser's own messages appear, in the browser's language.
 */
type Control = HTMLInputElement | HTMLTextAreaElement;

var forms = document.querySelectorAll<HTMLFormElement>("form[data-errors]");
for (var at = 0; at < forms.length; at++) prepare(forms[at] as HTMLFormElement);

function prepare(form: HTMLFormElement): void {
  var controls = form.querySelectorAll<Control>("input[id],textarea");
  var first = controls[0];
  // Browsers that cannot check leave it to the receiver.
  if (!first || !first.validity || !form.addEventListener) return;
  form.noValidate = true;
  var summary = document.createElement("p");
  summary.className = "told";
  summary.setAttribute("role", "alert");
  form.appendChild(summary);
  form.addEventListener("submit", function (event) {
    var wrong = wrongOnes(form, controls);
    var message = wrong.length > 0 ? said(form, "errors") : navigator.onLine === false ? said(form, "offline") : "";
    summary.textContent = message;
    if (message === "") return;
    event.preventDefault();
    if (wrong[0]) wrong[0].focus();
  });
  // A field that was reported as wrong stays so until it is right; other fields are left alone.
  form.addEventListener("change", function (event) {
    var changed = event.target as Control;
    for (var at = 0; at < controls.length; at++) {
      var control = controls[at] as Control;
      if (control.name === changed.name && document.getElementById(control.id + "-error")) showError(control, form);
    }
  });
}

/** The invalid controls, the first of each name, each with its error beside it. */
function wrongOnes(form: HTMLFormElement, controls: NodeListOf<Control>): Control[] {
  var wrong: Control[] = [];
  for (var at = 0; at < controls.length; at++) {
    var control = controls[at] as Control;
    var last = wrong[wrong.length - 1];
    if (last && last.name === control.name) continue;
    if (showError(control, form)) wrong.push(control);
  }
  return wrong;
}

/** Writes what is wrong with a control beside it, or takes that away. True when something is wrong. */
function showError(control: Control, form: HTMLFormElement): boolean {
  var id = control.id + "-error";
  var error = document.getElementById(id);
  var message = messageFor(control, form);
  var described = (control.getAttribute("aria-describedby") || "").replace(id, "").trim();
  if (message !== "" && !error) {
    error = document.createElement("span");
    error.id = id;
    error.className = "error";
    (control.parentNode as HTMLElement).appendChild(error);
  }
  if (message === "" && error) (error.parentNode as HTMLElement).removeChild(error);
  else if (error) error.textContent = message;
  if (message !== "") described = (described + " " + id).trim();
  set(control, "aria-describedby", described);
  // One radio button cannot be wrong, only its group.
  if (control.type !== "radio") set(control, "aria-invalid", message === "" ? "" : "true");
  return message !== "";
}

function set(control: Control, name: string, value: string): void {
  if (value === "") control.removeAttribute(name);
  else control.setAttribute(name, value);
}

function messageFor(control: Control, form: HTMLFormElement): string {
  var validity = control.validity;
  if (
    validity.valid &&
    (control.type === "checkbox" || control.type === "radio" || !control.required || control.value.trim() !== "")
  )
    return "";
  if (control.type === "checkbox") return said(form, "consent");
  if (control.type === "number" && (!validity.valueMissing || validity.badInput)) return said(form, "number");
  if (control.type === "email" && !validity.valueMissing) return said(form, "email");
  return said(form, "missing");
}

function said(form: HTMLFormElement, name: string): string {
  return form.getAttribute("data-" + name) || "";
}
