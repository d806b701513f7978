/** A text in HTML, escaped when it is written. */
export interface HtmlText {
  type: 'text';
  value: string;
}

/** An element of HTML as a plain object (hast); `Inner` is whatever its writer's content is made of. */
export interface HtmlElement<Inner> {
  type: 'element';
  tagName: string;
  properties: Record<string, string | string[]>;
  children: (HtmlElement<Inner> | HtmlText | Inner)[];
}

/** A piece of HTML as plain objects. */
export type Html<Inner> = HtmlElement<Inner> | HtmlText | Inner;

/** A text for use in HTML. */
export const htmlText = (value: string): HtmlText => ({ type: 'text', value });

/** An element for use in HTML. */
export const element = <Inner>(
  tagName: string,
  properties: HtmlElement<Inner>['properties'],
  children: readonly Html<Inner>[],
): HtmlElement<Inner> => ({ type: 'element', tagName, properties, children: [...children] });
