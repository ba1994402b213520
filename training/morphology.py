"""Universal features from Penn tags, which the treebank files have in place of features."""

# As Universal Dependencies documents them: universaldependencies.org/tagset-conversion/en-penn-uposf
FEATURES = {
    "CD": "NumType=Card",
    "FW": "Foreign=Yes",
    "JJ": "Degree=Pos",
    "JJR": "Degree=Cmp",
    "JJS": "Degree=Sup",
    "MD": "VerbForm=Fin",
    "NN": "Number=Sing",
    "NNP": "Number=Sing",
    "NNPS": "Number=Plur",
    "NNS": "Number=Plur",
    "PRP": "PronType=Prs",
    "PRP$": "Poss=Yes|PronType=Prs",
    "RBR": "Degree=Cmp",
    "RBS": "Degree=Sup",
    "VB": "VerbForm=Inf",
    "VBD": "Mood=Ind|Tense=Past|VerbForm=Fin",
    "VBG": "Aspect=Prog|Tense=Pres|VerbForm=Part",
    "VBN": "Aspect=Perf|Tense=Past|VerbForm=Part",
    "VBP": "Mood=Ind|Tense=Pres|VerbForm=Fin",
    "VBZ": "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin",
    "WP$": "Poss=Yes|PronType=Int",
}
