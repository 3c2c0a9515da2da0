/** The words of the widgets. */
export interface WidgetWords {
  pick: string;
  open: string;
  all: string;
  remove: string;
  none: string;
}
