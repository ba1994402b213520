"""Raw JSON to values and back; what cannot be taken is an `InvalidInput` that names the field."""
