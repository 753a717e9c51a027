/**
 * Registers a custom element that improves markup already on the page. `improve` runs once, when the element and its
 * children are there: module scripts wait for the document.
 */
export function improves(name: string, improve: (host: HTMLElement) => void): void {
  customElements.define(
    name,
    class extends HTMLElement {
      #improved = false;
      connectedCallback(): void {
        if (this.#improved) return;
        this.#improved = true;
        improve(this);
      }
    },
  );
}

/** A text of the page's language, which the server put on the element. */
export function words(host: HTMLElement, name: string): string {
  return host.dataset[name] ?? '';
}

/**
 * Says it to readers by ear, once, through the region that the server made: a region added together with its text
 * stays unheard in some readers.
 */
export function say(host: Element, text: string): void {
  const region = host.querySelector('[role="status"]');
  if (region) region.textContent = text;
}

/** Puts `values` into the places of a sentence: "{time} left". */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
