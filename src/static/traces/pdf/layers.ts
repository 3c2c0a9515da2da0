import type { Anew } from "./anew.ts";
import { type Dict, isDict, isList, nameIn, PdfFault, type Value } from "./objects.ts";

/**
 * Layers are removed (8.11): their content is always drawn. Therefore none may be off, so that hidden content is not
 * revealed. Throws a PdfFault if one is.
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
