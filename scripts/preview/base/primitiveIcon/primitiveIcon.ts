import { LightningElement, api } from 'lwc';

const iconName = /^(action|custom|doctype|standard|utility):(\w+)$/;

/**
 * The picture inside `lightning-icon` and every base component, as one file of the design system for each icon. The
 * open-source version bundles all 2,000 icons as templates, which is half of its build time and size.
 */
export default class PrimitiveIcon extends LightningElement {
  static validationOptOut = ['class'];

  /** Address of a picture to show instead of an icon of the design system. */
  @api src: string | undefined;
  /** Further classes for the picture. */
  @api svgClass: string | undefined;
  /** `category:name`, e.g. `utility:add`. */
  @api iconName: string | undefined;
  /** xx-small, x-small, small, medium or large; blank means medium. */
  @api size: string | undefined;
  /** bare, error, inverse, success or warning. */
  @api variant: string | undefined;

  get href(): string {
    if (this.src !== undefined && this.src !== '') return /^\s*javascript:/i.test(this.src) ? '' : this.src;
    const [, category, name] = iconName.exec(this.iconName ?? '') ?? [];
    return category === undefined ? '' : `/_slds/icons/${category}/${name}.svg#icon`;
  }

  get computedClass(): string {
    const classes = [this.svgClass ?? ''];
    const variant = this.variant?.toLowerCase() ?? '';
    if (variant !== 'bare') classes.push('slds-icon');
    if (['error', 'warning', 'success'].includes(variant)) classes.push(`slds-icon-text-${variant}`);
    else if (variant === '' && (this.src ?? '') === '') classes.push('slds-icon-text-default');
    const size = this.size?.toLowerCase() ?? 'medium';
    if (['xx-small', 'x-small', 'small', 'large'].includes(size)) classes.push(`slds-icon_${size}`);
    return classes.filter((name) => name !== '').join(' ');
  }
}
