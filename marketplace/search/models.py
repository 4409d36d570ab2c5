"""The search index: one row a live listing, folded words and a weighted vector."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import F
from django.db.models.functions import Mod

from marketplace.catalogue.models import Category
from marketplace.places.models import City
from sellers.listings.models import Listing
from sellers.shops.models import Shop


class ListingIndex(models.Model):
    """What a search compares for one listing; rebuilt by `search.operations`, never edited by hand."""

    listing = models.OneToOneField(Listing, on_delete=models.CASCADE, primary_key=True, related_name="+")
    city = models.ForeignKey(City, on_delete=models.CASCADE)
    shop = models.ForeignKey(Shop, on_delete=models.CASCADE)
    category = models.ForeignKey(Category, on_delete=models.CASCADE)
    words = models.TextField(help_text="folded: lower case, no accents")
    vector = SearchVectorField()

    class Meta:
        indexes: ClassVar = [
            GinIndex(fields=["vector"], name="listing_index_vector"),
            GinIndex(OpClass("words", name="gin_trgm_ops"), name="listing_index_trgm"),
            models.Index(fields=["city", "category"], name="listing_index_category"),
            # Whoever has not said where sees everything by lot: read in this order, the first page ends after a page.
            models.Index("city", Mod(F("listing") * 7919, 1009), "listing", name="listing_index_lot"),
        ]

    def __str__(self) -> str:
        return self.words


class SearchWord(models.Model):
    """The city's own vocabulary: what a mistyped word is repaired to."""

    city = models.ForeignKey(City, on_delete=models.CASCADE)
    word = models.CharField(max_length=60)
    uses = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["city", "word"], name="search_word_once")]
        indexes: ClassVar = [GinIndex(OpClass("word", name="gin_trgm_ops"), name="search_word_trgm")]

    def __str__(self) -> str:
        return self.word
