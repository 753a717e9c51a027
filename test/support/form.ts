import { type Element, elements, find, textOf } from './html.ts';

/** What a browser would send for a form of a page. */
interface FormPost {
  action: string;
  body: URLSearchParams;
}

export interface SubmitOptions {
  /** Id of the form; where the page has one form only, beside that of a passkey, it need not be said. */
  form?: string;
  /** The button that is pressed: its words, or `name=value`. The first one in the page, if left out. */
  button?: string;
}

/**
 * Fills a form in as a person does and presses a button: fields that are not there can't be filled in, choices that are
 * not offered can't be made.
 */
export function fillIn(
  page: Element,
  path: string,
  fields: Readonly<Record<string, string>>,
  options: SubmitOptions = {},
): FormPost {
  const form = formOf(page, options.form);
  const controls = [...elements(page)].filter((element) => belongsTo(element, form));
  const button = buttonOf(controls, options.button);
  const body = new URLSearchParams();
  const filled = new Set<string>();
  for (const control of controls) {
    const name = control.attributes.get('name');
    if (name === undefined || control.attributes.has('disabled')) continue;
    if (control.name === 'button') {
      if (control === button) body.append(name, control.attributes.get('value') ?? '');
      continue;
    }
    const value = sentBy(control, fields[name]);
    if (name in fields && (control.attributes.get('type') !== 'radio' || value !== undefined))
      filled.add(name);
    if (value !== undefined) body.append(name, value);
  }
  for (const name of Object.keys(fields)) {
    if (!filled.has(name)) throw new Error(`the page offers no "${name}" with the value "${fields[name]}"`);
  }
  const action = button?.attributes.get('formaction') ?? form.attributes.get('action') ?? path;
  return { action, body };
}

function formOf(page: Element, id: string | undefined): Element {
  const forms = [...elements(page, 'form')];
  const named = (form: Element) => form.attributes.get('id');
  const found = forms.filter((form) =>
    id === undefined ? named(form) !== 'passkey-form' : named(form) === id,
  );
  if (found.length !== 1) {
    const ids = forms.map((form) => form.attributes.get('id')).join(', ');
    throw new Error(`which form? asked for ${id ?? 'the only one'}, the page has: ${ids || 'none'}`);
  }
  return found[0]!;
}

function belongsTo(element: Element, form: Element): boolean {
  if (!['input', 'select', 'textarea', 'button'].includes(element.name)) return false;
  const named = element.attributes.get('form');
  if (named !== undefined) return named === form.attributes.get('id');
  for (let at = element.parent; at !== undefined; at = at.parent) if (at === form) return true;
  return false;
}

function buttonOf(controls: readonly Element[], wanted: string | undefined): Element | undefined {
  const buttons = controls.filter(
    (control) => control.name === 'button' && control.attributes.get('type') !== 'button',
  );
  if (wanted === undefined) return buttons[0];
  const found = buttons.find(
    (button) =>
      textOf(button) === wanted ||
      `${button.attributes.get('name')}=${button.attributes.get('value')}` === wanted,
  );
  if (found === undefined) throw new Error(`no button "${wanted}" among: ${buttons.map(textOf).join(', ')}`);
  return found;
}

/** Undefined: this control sends nothing. */
function sentBy(control: Element, typed: string | undefined): string | undefined {
  // A line break right after the tag is the page's, not the reader's.
  if (control.name === 'textarea') return typed ?? control.children.join('').replace(/^\n/, '');
  const value = control.attributes.get('value') ?? '';
  if (control.name === 'select') {
    const chosen = typed ?? find(control, 'option', 'selected')?.attributes.get('value');
    const options = [...elements(control, 'option')].map((option) => option.attributes.get('value'));
    return options.includes(chosen ?? options[0]) ? (chosen ?? options[0]) : undefined;
  }
  switch (control.attributes.get('type')) {
    case 'radio':
      return (typed === undefined ? control.attributes.has('checked') : typed === value) ? value : undefined;
    case 'checkbox': {
      const checked = typed === undefined ? control.attributes.has('checked') : typed !== '';
      return checked ? value || 'on' : undefined;
    }
    default:
      return typed ?? value;
  }
}
