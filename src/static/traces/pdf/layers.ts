import type { Anew } from "./anew.ts";
import { type Dict, isDict, isList, nameIn, PdfFault, type Value } from "./objects.ts";

/**
 * Layers are not written (8.11): what is on them is drawn always. So none may be off, for what is hidden must not come to
 * light. Throws a PdfFault where one is.
 */
export function refuseHiddenLayers({ file }: Anew, catalogue: Dict): void {
  const properties = file.look(catalogue.get("OCProperties"));
  if (!isDict(properties)) return;
  const settings = file.look(properties.get("D"));
  if (!isDict(settings)) return;
  const [off, base, automatic] = [settings.get("OFF"), settings.get("BaseState"), settings.get("AS")].map((value) =>
    file.look(value),
  );
  const isAllOn = !isList(off) || off.length === 0;
  const isChosen = isList(automatic) && automatic.length > 0;
  if (!isAllOn || isChosen || !["", "ON"].includes(nameIn(base))) throw new PdfFault("layers that are hidden");
}

/** Refuses a condition that is met when layers are off, or when a formula says so. */
export function refuseHidden({ file }: Anew, layer: Value): void {
  if (!isDict(layer)) return;
  if (layer.has("VE") || /Off$/.test(nameIn(file.look(layer.get("P"))))) throw new PdfFault("layers that are hidden");
}
